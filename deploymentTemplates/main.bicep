metadata name = 'AsbPlanBot'
metadata description = 'A Teams bot that runs a council\'s Anti-Social Behaviour action plan. README.md beside this file leads through it.'

@description('Put before the names of all resources. Letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'asbplanbot'

@description('The region. A council\'s resource group is best in UK South, and so is everything in it.')
param location string = resourceGroup().location

@description('Who gets an e-mail when something is wrong: a shared mailbox rather than a person.')
@minLength(6)
@maxLength(254)
param alertEmail string

@description('The size of the App Service plan. B1 carries a council; the bot has its own workers, so that deployment slots, which Basic lacks, would not help.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('How many instances run. Two: with one, nobody answers while it is replaced or updated, and an unhealthy one is not taken out of use.')
@minValue(1)
@maxValue(3)
param instanceCount int = 2

@description('Calls a second that Teams allows the bot in the organisation. The instances share them.')
@minValue(3)
@maxValue(1000)
param callsPerSecond int = 50

@description('How storage is replicated. GRS keeps a second copy in the paired region, for UK South that is UK West.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_GRS'

@description('Put before the names of the tables and queues: a letter, then letters and digits. Another prefix is another, empty store in the same account; that is how a backup is restored beside what is there.')
@maxLength(40)
param tablePrefix string = ''

@description('The price tier of the Azure Bot. In both, messages to and from Teams are free and not limited; S1 has a service level agreement.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('The name that people see beside the bot\'s messages.')
@minLength(1)
@maxLength(42)
param botDisplayName string = 'ASB Plan Bot'

@description('Who the bot is. UserAssignedMSI: the identity that this template makes; there is no secret. SingleTenant: an app registration, with its secret in Key Vault.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botAppType string = 'UserAssignedMSI'

@description('Only for SingleTenant: the application (client) id of the app registration.')
@maxLength(36)
param botAppId string = ''

@description('Only for SingleTenant: the name in Key Vault under which a person puts the client secret.')
@minLength(1)
@maxLength(127)
param botVaultEntry string = 'bot-app-password'

@description('For how many days logs and metrics are kept.')
@allowed([30, 60, 90, 120, 180, 270, 365])
param logRetentionDays int = 90

@description('Further settings of the service by their names in the environment, such as Privacy__NoteMonths, as texts. None may be a secret.')
param furtherSettings object = {}

@description('Tags for all resources.')
param tags object = {}

var prefix = toLower(name)
var suffix = take(uniqueString(resourceGroup().id), 6)
var isSingleTenant = botAppType == 'SingleTenant'
var appId = isSingleTenant ? botAppId : identity.properties.clientId

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${prefix}-identity'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: prefix
    location: location
    retentionDays: logRetentionDays
    principalId: identity.properties.principalId
    identityId: identity.id
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    accountName: '${prefix}${suffix}'
    location: location
    sku: storageSku
    principalId: identity.properties.principalId
    identityId: identity.id
    tags: tags
  }
}

module vault 'modules/vault.bicep' = if (isSingleTenant) {
  name: 'vault'
  params: {
    vaultName: '${prefix}-${suffix}'
    location: location
    principalId: identity.properties.principalId
    identityId: identity.id
    tags: tags
  }
}

// The last one counts: what the resources need is not to be changed by chance.
var settings = union(
  furtherSettings,
  {
    APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
    AZURE_CLIENT_ID: identity.properties.clientId
    Delivery__RatePerSecond: string(callsPerSecond / instanceCount)
    MicrosoftAppId: appId
    MicrosoftAppTenantId: tenant().tenantId
    MicrosoftAppType: botAppType
    Storage__AccountUri: storage.outputs.tableEndpoint
    Storage__TablePrefix: tablePrefix
  },
  isSingleTenant ? { MicrosoftAppPassword: '@Microsoft.KeyVault(SecretUri=${vault!.outputs.uri}secrets/${botVaultEntry})' } : {}
)

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    siteName: '${prefix}-${suffix}'
    planName: '${prefix}-plan'
    location: location
    sku: planSku
    instanceCount: instanceCount
    identityId: identity.id
    settings: settings
    workspaceId: monitoring.outputs.workspaceId
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    botName: '${prefix}-${suffix}'
    displayName: botDisplayName
    sku: botSku
    endpoint: 'https://${web.outputs.hostName}/api/messages'
    appType: botAppType
    appId: appId
    tenantId: tenant().tenantId
    identityId: identity.id
    tags: tags
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: prefix
    location: location
    email: alertEmail
    siteId: web.outputs.siteId
    workspaceId: monitoring.outputs.workspaceId
    tags: tags
  }
}

@description('The app id of the bot: goes into the Teams app package.')
output botAppId string = appId

@description('The host name of the service: goes into the Teams app package.')
output hostName string = web.outputs.hostName

@description('The name of the web app, to publish to.')
output webAppName string = '${prefix}-${suffix}'

@description('The name of the storage account.')
output storageAccountName string = '${prefix}${suffix}'

@description('The address of the tables, for the commands of the service.')
output tableEndpoint string = storage.outputs.tableEndpoint

@description('The name of the key vault; empty without one.')
output vaultName string = isSingleTenant ? '${prefix}-${suffix}' : ''
