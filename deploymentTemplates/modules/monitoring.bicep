metadata description = 'Log Analytics, and Application Insights over it: what the service tells of itself.'

@description('Put before the names of the resources.')
param name string

@description('The region.')
param location string

@description('For how many days logs and metrics are kept.')
param retentionDays int

@description('The principal id of the identity that may send telemetry.')
param principalId string

@description('The resource id of that identity.')
param identityId string

@description('Tags for all resources.')
param tags object

// Monitoring Metrics Publisher
var telemetrySenderRole = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    features: {
      enableLogAccessUsingOnlyResourcePermissions: true
    }
    // A fault that fills the log must not fill the bill. A council's service writes a small part of this.
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    // The connection string alone, which is no secret, lets nobody send telemetry.
    DisableLocalAuth: true
  }
}

resource telemetrySender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identityId, telemetrySenderRole)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', telemetrySenderRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('The resource id of the Log Analytics workspace.')
output workspaceId string = workspace.id

@description('Where telemetry is sent to. It holds no key that is accepted: senders need the role.')
output connectionString string = insights.properties.ConnectionString
