// The one https origin of the workbench: the spreadsheet page at /, the task pane as it ships at /addin/, Microsoft's library at /office/.
import { readFile, stat } from 'node:fs/promises';
import https from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { localCertificate } from './certificate.mjs';
import { projectRoot } from './ensureInstalled.mjs';

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_FOLDER = join(projectRoot, 'node_modules', '@microsoft', 'office-js', 'dist');
const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
// Inline styles are needed by Fluent and by the grid; scripts come from this origin only. No COOP and no COEP: the first breaks Office
// dialogs, the second the library from Microsoft's servers.
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** Path below `folder`, or null where the request tries to leave it. */
function fileBelow(folder, path) {
  const file = normalize(join(folder, path));
  return file === folder || file.startsWith(folder + sep) ? file : null;
}

async function existingFile(folder, path) {
  const file = fileBelow(folder, path);
  if (!file) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, modified: found.mtimeMs, size: found.size } : null;
}

async function findFile(folders, path) {
  if (path.startsWith('/office/')) {
    const below = path.slice('/office/'.length);
    return (await existingFile(OFFICE_FOLDER, below)) ?? existingFile(OFFICE_FOLDER, below.toLowerCase());
  }
  if (path.startsWith('/addin/')) return existingFile(folders.addin, path.slice('/addin/'.length));
  return existingFile(folders.workbench, path === '/' ? 'index.html' : path.slice(1));
}

/** Icons keep; everything else is asked for again, so that a rebuild is seen by a reload. */
function cacheHeader(file) {
  return /\.(png|svg|ico|woff2)$/.test(file) ? 'public, max-age=86400' : 'no-cache';
}

async function answerFile(folders, request, response, path) {
  const found = await findFile(folders, path);
  if (!found) {
    response.writeHead(404, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end(`There is no ${path} here.`);
    return;
  }
  const etag = `"${found.size.toString(36)}-${Math.round(found.modified).toString(36)}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': CONTENT_TYPES[extname(found.file)] ?? 'application/octet-stream',
    'cache-control': cacheHeader(found.file),
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  let body = await readFile(found.file);
  // The pages always name Microsoft's server, as they must; only here are they given the copy that npm installed.
  if (found.file.endsWith('.html')) body = Buffer.from(body.toString('utf8').replaceAll(OFFICE_CDN, '/office/'), 'utf8');
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function answerDocument(document, response) {
  if (!document) {
    response.writeHead(204, SECURITY_HEADERS);
    response.end();
    return;
  }
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    'x-file-name': encodeURIComponent(document.name),
  });
  response.end(document.bytes);
}

/** The path that is asked for, or null where the address is none: `/%` cannot be decoded. */
function askedPath(request) {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
  } catch {
    return null;
  }
}

/** A page of another name that leads here, as an attacker's server may, is not answered: the user's workbook is given out at /document. */
const isThisMachine = ({ headers }) => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');

function answer(folders, document, request, response) {
  const path = askedPath(request);
  if (!isThisMachine(request)) {
    response.writeHead(421, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('Only localhost is served here.');
  } else if (path === null) {
    response.writeHead(400, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('This is not an address.');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...SECURITY_HEADERS, allow: 'GET, HEAD' });
    response.end();
  } else if (path === '/document') {
    answerDocument(document, response);
  } else {
    answerFile(folders, request, response, path).catch((error) => {
      response.writeHead(500, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
      response.end(`The server could not read ${path}: ${error.message}`);
    });
  }
}

/** Listens on `port`, or, unless it must be that one, on the next free one of ten; port 0 takes any. */
function listen(server, port, strictPort) {
  return new Promise((resolve, reject) => {
    let tried = 0;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || strictPort || ++tried >= 10) reject(error);
      else server.listen(port + tried, 'localhost');
    });
    server.on('listening', () => resolve(server.address().port));
    server.listen(port, 'localhost');
  });
}

/**
 * Serves the workbench on https://localhost.
 * @param {{ port: number, workbench: string, addin: string, document: { name: string, bytes: Uint8Array } | null, strictPort?: boolean, certificate?: { key: string | Buffer, cert: string | Buffer } }} options
 *   `workbench` and `addin` are folders; `document` is the workbook that the page opens first, or null for the sample; without `certificate`
 *   one that signs itself is taken
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({ port, workbench, addin, document, strictPort = false, certificate }) {
  const folders = { workbench: normalize(workbench), addin: normalize(addin) };
  const server = https.createServer(certificate ?? (await localCertificate()), (request, response) =>
    answer(folders, document, request, response),
  );
  const taken = await listen(server, port, strictPort);
  return {
    url: `https://localhost:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
