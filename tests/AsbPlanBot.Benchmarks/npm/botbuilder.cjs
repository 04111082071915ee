// The same turns on npm's botbuilder, set up as its samples are. It ends when its standard input closes.
"use strict";

const express = require("express");
const {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
} = require("botbuilder");
const { card, cardText, rows } = require("./card.cjs");

class TenRowBot extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = context.activity.text ?? "";
      const message = MessageFactory.attachment(CardFactory.adaptiveCard(card(rows(number => `${text} ${number}`))));
      message.summary = cardText;
      await context.sendActivity(message);
      await next();
    });
  }

  async onAdaptiveCardInvoke(_context, invokeValue) {
    const inputs = invokeValue.action.data;
    return {
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: card(rows(number => inputs[`note${number}`] ?? "")),
    };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => {
  console.error(error);
  throw error;
};
const bot = new TenRowBot();
const app = express();
app.use(express.json());
app.post("/api/messages", (request, response) => adapter.process(request, response, context => bot.run(context)));

const server = app.listen(0, "127.0.0.1", () => {
  const versions = {
    node: process.version,
    botbuilder: require("botbuilder/package.json").version,
    express: require("express/package.json").version,
  };
  console.log(JSON.stringify({ port: server.address().port, pid: process.pid, versions }));
});

// A Ctrl-C in the terminal is for the program that started this one to hear.
process.on("SIGINT", () => {});
process.stdin.resume().on("end", () => process.exit(0));
