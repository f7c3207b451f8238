// The demo's page and its servers are different origins, as they mostly are in real life.

/** The header fields that let any page call (CORS). */
export const allowPage = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
} as const;
