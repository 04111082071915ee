// What a council chooses. Whatever is not here has the default of main.bicep, with the reason beside it.
using 'main.bicep'

// A shared mailbox that somebody reads.
param alertEmail = 'asb-bot@council.example'

// What finance and IT ask resources to be marked with.
param tags = {
  service: 'AsbPlanBot'
}
