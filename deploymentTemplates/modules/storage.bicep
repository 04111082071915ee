metadata description = 'The storage account that holds everything the bot knows, in tables and queues. No key opens it.'

@description('The name of the account.')
@minLength(3)
@maxLength(24)
param accountName string

@description('The region.')
param location string

@description('How the account is replicated.')
param sku string

@description('The principal id of the identity that the service runs as.')
param principalId string

@description('The resource id of that identity.')
param identityId string

@description('Tags for all resources.')
param tags object

var roles = {
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    name: guid(account.id, identityId, role.value)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('The address of the table service.')
output tableEndpoint string = 'https://${account.name}.table.${environment().suffixes.storage}'
