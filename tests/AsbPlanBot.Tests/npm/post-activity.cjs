// Posts activities to a bot with the Bot Framework's client, as the Bot Connector would: under a token that it is given.
"use strict";

const { ConfigurationBotFrameworkAuthentication } = require("botbuilder");
const { MicrosoftAppCredentials, TokenCredentials } = require("botframework-connector");
const { serve } = require("./lines.cjs");

const connector = "https://api.botframework.com";

serve(({ url, bot, token, serviceUrl, conversation, activity }) => {
  const credentials = token ? new TokenCredentials(token) : MicrosoftAppCredentials.Empty;
  return new ConfigurationBotFrameworkAuthentication({}, { createCredentials: async () => credentials })
    .createBotFrameworkClient()
    .postActivity(connector, bot, url, serviceUrl, conversation, activity);
});
