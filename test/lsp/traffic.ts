// Owns the watch over a connection: what the server sends is held against the specification, message by message.
import {
  type DataCallback,
  Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { problemsOfParams, problemsOfResult } from './metaModel.ts';

export interface Traffic {
  readonly problems: string[];
  /** Methods of the requests under way, by id. */
  readonly sent: Map<string | number, string>;
}

/** The reader with every message checked before it is handed on. */
export function checkedReader(reader: MessageReader, traffic: Traffic): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback: DataCallback) =>
      reader.listen((message) => {
        traffic.problems.push(...problemsOf(message, traffic));
        callback(message);
      }),
    dispose: () => reader.dispose(),
  };
}

/** The writer, which notes what is asked, so that the answers can be checked. */
export function watchedWriter(writer: MessageWriter, traffic: Traffic): MessageWriter {
  return {
    onError: writer.onError,
    onClose: writer.onClose,
    write: (message) => {
      if (Message.isRequest(message) && message.id !== null) traffic.sent.set(message.id, message.method);
      return writer.write(message);
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
}

function problemsOf(message: Message, { sent }: Traffic): readonly string[] {
  if (!Message.isResponse(message)) {
    if (Message.isRequest(message) || Message.isNotification(message))
      return problemsOfParams(message.method, message.params);
    return [`neither request, notification nor response: ${JSON.stringify(message)}`];
  }
  const method = message.id === null ? undefined : sent.get(message.id);
  if (method === undefined) return [`an answer to nothing that was asked: ${JSON.stringify(message)}`];
  if (message.id !== null) sent.delete(message.id);
  if (message.error === undefined) return problemsOfResult(method, message.result);
  const { code, message: text } = message.error;
  return Number.isInteger(code) && text !== '' ? [] : [`${method}: an error without code or message`];
}
