metadata description = 'A key vault for the client secret of a SingleTenant bot. The secret itself is put in by a person, never by a template.'

@description('The name of the vault.')
@minLength(3)
@maxLength(24)
param vaultName string

@description('The region.')
param location string

@description('The principal id of the identity that may read secrets.')
param principalId string

@description('The resource id of that identity.')
param identityId string

@description('Tags for all resources.')
param tags object

// Key Vault Secrets User
var secretReaderRole = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: vaultName
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource secretReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identityId, secretReaderRole)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretReaderRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('The address of the vault, with a slash at its end.')
output uri string = vault.properties.vaultUri
