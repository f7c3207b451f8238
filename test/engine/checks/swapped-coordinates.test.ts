import { swappedCoordinates } from '#engine/checks/swapped-coordinates.ts';
import { testCheck } from './test-check.ts';

const json = { 'Content-Type': 'application/json' };
const base = 'https://api.example.com/near?';
const latitude = { in: 'body', path: '/lat' } as const;

testCheck(swappedCoordinates, {
  silent: [
    { name: 'coordinates as they should be', headers: json, body: '{"lat":35.68,"lng":139.69}' },
    { name: 'both small enough for either', headers: json, body: '{"lat":52.5,"lng":13.4}' },
    { name: 'both too large', headers: json, body: '{"lat":139,"lng":139}' },
    { name: 'a latitude beyond every longitude', headers: json, body: '{"lat":213,"lng":13}' },
    { name: 'a latitude alone', url: `${base}lat=139.69` },
    { name: 'a name that only ends so', headers: json, body: '{"flat":120,"long":30}' },
    { name: 'GeoJSON', headers: json, body: '{"type":"Point","coordinates":[139.69,35.68]}' },
    { name: 'a list of unknown order', headers: json, body: '{"location":[35.68,139.69]}' },
    { name: 'a text of unknown order', url: `${base}center=139.69,35.68` },
    { name: 'a text with the longitude first', url: `${base}lnglat=139.69,35.68` },
    { name: 'three numbers in a text', url: `${base}ll=139,35,2` },
    { name: 'a line that is in the right order but for one', headers: json, body: '{"coordinates":[[139.69,35.68],[35.6,139.7]]}' },
  ],
  reporting: [
    {
      name: 'members, refused',
      headers: json,
      body: '{"lat":113.260,"lng":23.1}',
      claims: [{ text: 'must be between -90 and 90', at: latitude }],
      reports: [{ messageId: 'members', at: latitude, safety: ['review'], fixed: { body: '{"lat":23.1,"lng":113.260}' } }],
    },
    {
      name: 'members, nothing said',
      headers: json,
      body: '{"from":{"latitude":-122.41,"longitude":37.77}}',
      reports: [
        {
          messageId: 'members-quiet',
          at: { in: 'body', path: '/from/latitude' },
          values: { sent: '-122.41', longitude: 'from.longitude' },
          fixed: { body: '{"from":{"latitude":37.77,"longitude":-122.41}}' },
        },
      ],
    },
    {
      name: 'members with a longer name',
      headers: json,
      body: '{"startLat":"100.5","startLon":"13.7"}',
      reports: [
        { messageId: 'members-quiet', at: { in: 'body', path: '/startLat' }, fixed: { body: '{"startLat":"13.7","startLon":"100.5"}' } },
      ],
    },
    {
      name: 'parameters, and words of coordinates',
      url: `${base}lat=139.69&lon=35.68&z=3`,
      message: 'Invalid coordinates',
      reports: [{ messageId: 'members', at: { in: 'query', path: 'lat' }, fixed: { url: `${base}lat=35.68&lon=139.69&z=3` } }],
    },
    {
      name: 'fields of a form',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'lat=151.2&lng=-33.8',
      reports: [{ messageId: 'members-quiet', at: latitude, fixed: { body: 'lat=-33.8&lng=151.2' } }],
    },
    {
      name: 'a point of GeoJSON, with the altitude left where it is',
      headers: json,
      body: '{"at":{"type":"Point","coordinates":[ 35.68, 139.69, 12 ]}}',
      reports: [
        {
          messageId: 'pair-quiet',
          at: { in: 'body', path: '/at/coordinates' },
          fixed: { body: '{"at":{"type":"Point","coordinates":[ 139.69, 35.68, 12 ]}}' },
        },
      ],
    },
    {
      name: 'all positions of a line',
      headers: json,
      body: '{"type":"LineString","coordinates":[[35.6,89.9],[35.7,139.7]]}',
      reports: [
        {
          messageId: 'pair-quiet',
          at: { in: 'body', path: '/coordinates/1' },
          fixed: { body: '{"type":"LineString","coordinates":[[89.9,35.6],[139.7,35.7]]}' },
        },
      ],
    },
    {
      name: 'a list of unknown order that the server complains of',
      headers: json,
      body: '{"location":[35.68,139.69]}',
      claims: [{ text: 'latitude out of range', at: { in: 'body', path: '/location' } }],
      reports: [{ messageId: 'pair', at: { in: 'body', path: '/location' }, fixed: { body: '{"location":[139.69,35.68]}' } }],
    },
    {
      name: 'a text with the latitude first',
      url: `${base}ll=139.69%2C35.68`,
      reports: [{ messageId: 'pair-quiet', at: { in: 'query', path: 'll' }, fixed: { url: `${base}ll=35.68%2C139.69` } }],
    },
    {
      name: 'a text with the longitude first',
      url: `${base}lonlat=35.68,139.69`,
      reports: [{ messageId: 'pair-quiet', at: { in: 'query', path: 'lonlat' }, fixed: { url: `${base}lonlat=139.69,35.68` } }],
    },
  ],
});
