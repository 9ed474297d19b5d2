// Starts 'onward lsp' for the Markdown files and the settings of the folder that is open.

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const command = workspace.getConfiguration("onward").get("path");
  const server = { command, args: ["lsp"] };
  client = new LanguageClient("onward", "Onward", server, {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "file", pattern: "**/onward.yml" },
    ],
  });
  return client.start();
};

exports.deactivate = () => client && client.stop();
