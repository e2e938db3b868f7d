/** web: a function URL's request in, a reader's page out. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerWeb } from '../stages/web.ts';
import { readEnvironment } from './environment.ts';
import { once, openRuntime, type StageRuntime } from './invocation.ts';

export function webHandler(runtime: () => StageRuntime, stage: typeof answerWeb) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { parts, log } = runtime();
    const { method } = event.requestContext.http;
    const { status, headers, body } = await stage(parts, {
      method,
      path: event.rawPath,
      ...(event.body === undefined ? {} : { body: event.isBase64Encoded ? Buffer.from(event.body, 'base64') : event.body }),
    });
    // The path is not logged: whoever reads it in a log could unsubscribe its owner.
    log.info('request', { method, status, page: event.rawPath.slice(0, 3) });
    return { statusCode: status, headers: { ...headers }, body };
  };
}

export const handler = webHandler(
  once(() => openRuntime('web', readEnvironment(process.env))),
  answerWeb,
);
