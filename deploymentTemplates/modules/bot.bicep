metadata description = 'The Azure Bot: tells Teams where the bot is and who it is. It runs nothing.'

@description('The name of the bot resource.')
@minLength(2)
@maxLength(64)
param botName string

@description('The name that people see.')
@maxLength(42)
param displayName string

@description('The price tier.')
param sku string

@description('Where Teams sends what people say.')
param endpoint string

@description('UserAssignedMSI or SingleTenant.')
param appType string

@description('The app id of the bot.')
param appId string

@description('The organisation that the bot belongs to.')
param tenantId string

@description('The resource id of the identity that the bot is; not used for SingleTenant.')
param identityId string

@description('Tags for all resources.')
param tags object

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: appType
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identityId : null
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        acceptedTerms: true
      }
    }
  }
}
