metadata description = 'Who is told, and of what: an unhealthy web app, turns that fail, poison work, failed deliveries, silence.'

@description('Put before the names of the resources.')
param name string

@description('The region of the log alerts.')
param location string

@description('Who is told.')
param email string

@description('The resource id of the web app.')
param siteId string

@description('The resource id of the Log Analytics workspace that has the metrics of the service.')
param workspaceId string

@description('Tags for all resources.')
param tags object

// The metrics of the service arrive in the table AppMetrics: a row for each series and minute, its count in Sum, its greatest
// value in Max, its dimensions in Properties. Some refusals are everyday (somebody has left, Teams is busy), a tenth of all is not.
var logAlerts = [
  {
    key: 'poison'
    title: 'AsbPlanBot: work was given up'
    text: 'A card, notice or summary failed every time that it was tried. The managers were told in Teams; the log says why.'
    severity: 1
    query: 'AppMetrics | where Name == "asbplanbot.work.poison" | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    key: 'deliveries'
    title: 'AsbPlanBot: messages do not arrive'
    text: 'Within an hour more than five sends, and a tenth of all, did not succeed. Ask the bot who cannot be reached: the app policy, throttling, or Teams itself.'
    severity: 2
    query: 'AppMetrics | where Name == "asbplanbot.sends" | summarize All = sum(Sum), Failed = sumif(Sum, tolower(tostring(Properties["asbplanbot.outcome"])) !in ("sent", "nothing")) | project Value = iff(Failed > All * 0.1, Failed, 0.0)'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT1H'
  }
  {
    key: 'silent'
    title: 'AsbPlanBot: nothing has been heard of the service'
    text: 'For half an hour no instance has looked for what is due, or telemetry does not arrive: then the other alerts are blind, too.'
    severity: 1
    query: 'AppMetrics | where Name == "asbplanbot.tick.lag" | summarize Value = countif(Max < 300)'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
]

resource team 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'AsbPlanBot'
    enabled: true
    emailReceivers: [
      {
        name: 'administrator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unhealthy'
  location: 'global'
  tags: tags
  properties: {
    description: 'AsbPlanBot: an instance does not run, or does not reach its storage. /health/ready says which.'
    severity: 1
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'health'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: [
      {
        actionGroupId: team.id
      }
    ]
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failing'
  location: 'global'
  tags: tags
  properties: {
    description: 'AsbPlanBot: requests of Teams fail. What somebody sent in may not be saved; they were not told that it was.'
    severity: 2
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'errors'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [
      {
        actionGroupId: team.id
      }
    ]
  }
}

resource logAlertRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: '${name}-${alert.key}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: alert.text
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: alert.window
      // Until the service has sent its first metric there is nothing to check the query against.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Total'
            metricMeasureColumn: 'Value'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [team.id]
      }
    }
  }
]
