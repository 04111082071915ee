metadata description = 'The App Service plan and the web app that serves the bot.'

@description('The name of the web app.')
param siteName string

@description('The name of the App Service plan.')
param planName string

@description('The region.')
param location string

@description('The size of the plan.')
param sku string

@description('How many instances run.')
param instanceCount int

@description('The resource id of the identity that the service runs as.')
param identityId string

@description('The settings of the service, by their names in the environment.')
param settings object

@description('The resource id of the Log Analytics workspace that gets the logs of the platform.')
param workspaceId string

@description('Tags for all resources.')
param tags object

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instanceCount
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: siteName
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      // App Service says on which port it asks; the service's own default is for a person's machine.
      appCommandLine: 'dotnet AsbPlanBot.dll --urls http://+:$PORT'
      alwaysOn: true
      // Ready, not live: an instance that does not reach its storage cannot save what an officer sends in, and another
      // may. When none does, App Service takes none away, and the alert on this check tells of it.
      healthCheckPath: '/health/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      appSettings: [
        for setting in items(settings): {
          name: setting.key
          value: setting.value
        }
      ]
    }
  }

  // Whoever publishes is known by their own Entra ID account, not by a password of the app's.
  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'AppServiceAuditLogs']: {
        category: category
        enabled: true
      }
    ]
  }
}

@description('The resource id of the web app.')
output siteId string = site.id

@description('The host name at which Teams reaches the bot.')
output hostName string = site.properties.defaultHostName
