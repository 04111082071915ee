// Calls a connector with the Bot Framework's clients: "conversations.…" of ConnectorClient, "teams.…" of
// TeamsConnectorClient, and "TeamsInfo.…", whose first argument is the activity of the turn that it is called in.
"use strict";

const { TeamsInfo } = require("botbuilder");
const { ConnectorClient, MicrosoftAppCredentials, TeamsConnectorClient } = require("botframework-connector");
const { serve } = require("./lines.cjs");

serve(({ serviceUrl, call, given, patient }) => {
  const [part, operation] = call.split(".");
  if (part === "TeamsInfo") {
    const [activity, ...others] = given;
    return TeamsInfo[operation](turn({ serviceUrl, ...activity }), ...others);
  }
  return client(part === "teams" ? TeamsConnectorClient : ConnectorClient, serviceUrl, patient)[part][operation](...given);
});

function client(Client, serviceUrl, patient) {
  const made = new Client(MicrosoftAppCredentials.Empty, { baseUri: serviceUrl });
  if (!patient) {
    made.client.pipeline.removePolicy({ phase: "Retry" });
  }
  return made;
}

function turn(activity) {
  return { activity, adapter: { createConnectorClient: serviceUrl => client(ConnectorClient, serviceUrl, false) } };
}
