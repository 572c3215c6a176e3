// The official client, pointed at a simulator.
const {
  Client,
  FileUpload,
  LargeFileUploadTask,
  OneDriveLargeFileUploadTask,
} = require("@microsoft/microsoft-graph-client");

// To Do takes 4 MB in one request; the task's own default is 5 MiB.
const SLICE = 1 << 20;

const NAME = "flower";

// Sends a token to the simulator, as to graph.microsoft.com.
function withToken(baseUrl) {
  return Client.initWithMiddleware({
    baseUrl: new URL(baseUrl).origin,
    authProvider: { getAccessToken: async () => "any" },
    customHosts: new Set([new URL(baseUrl).hostname]),
  });
}

// Sends none, as to every other host.
function withoutToken(baseUrl) {
  return Client.initWithMiddleware({
    baseUrl: new URL(baseUrl).origin,
    authProvider: { getAccessToken: async () => "any" },
  });
}

async function todo(baseUrl, file, options = { rangeSize: SLICE }) {
  const client = withToken(baseUrl);
  const session = await LargeFileUploadTask.createUploadSession(
    client,
    "/me/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=/attachments/createUploadSession",
    { attachmentInfo: { attachmentType: "file", name: NAME, size: file.size } },
  );
  session.url += "/content";
  return new LargeFileUploadTask(client, file, session, options);
}

async function outlook(baseUrl, file, options = { rangeSize: SLICE }) {
  const session = await LargeFileUploadTask.createUploadSession(
    withToken(baseUrl),
    "/me/messages/AAMkADI5=/attachments/createUploadSession",
    { AttachmentItem: { attachmentType: "file", name: NAME, size: file.size } },
  );
  return new LargeFileUploadTask(withoutToken(baseUrl), file, session, options);
}

// The upload URL of Outlook carries a token of its own; this one is too many.
async function outlookWithToken(baseUrl, file) {
  const task = await outlook(baseUrl, file);
  return new LargeFileUploadTask(withToken(baseUrl), file, task.getUploadSession(), task.options);
}

async function drive(baseUrl, file, options = { rangeSize: SLICE }) {
  const client = withToken(baseUrl.replace("127.0.0.1", "localhost"));
  const task = await oneDrive(client, file, options);
  const session = task.getUploadSession();
  session.url = session.url.replace("localhost", "127.0.0.1");
  return task;
}

async function print(baseUrl, file, options = { rangeSize: SLICE }) {
  const session = await LargeFileUploadTask.createUploadSession(
    withToken(baseUrl),
    "/print/printers/p1/jobs/j1/documents/d1/createUploadSession",
    { properties: { documentName: NAME, contentType: "image/jpeg", size: file.size } },
  );
  return new LargeFileUploadTask(withoutToken(baseUrl), file, session, options);
}

// The task sends the file with the client that created the session: here it has one token too many.
async function driveWithToken(baseUrl, file) {
  return oneDrive(withToken(baseUrl), file, { rangeSize: SLICE });
}

function oneDrive(client, file, options) {
  return OneDriveLargeFileUploadTask.create(client, new Uint8Array(file.content), {
    ...options,
    fileName: NAME,
    path: "/Documents",
    conflictBehavior: "replace",
  });
}

function inMemory(bytes) {
  return new FileUpload(new Uint8Array(bytes).buffer, NAME, bytes.length);
}

module.exports = {
  NAME,
  SLICE,
  withToken,
  withoutToken,
  inMemory,
  todo,
  outlook,
  outlookWithToken,
  drive,
  driveWithToken,
  print,
};
