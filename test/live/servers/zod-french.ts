// zod in another language than English, its errors flattened, pretty-printed and as a tree, as pages hand them on.
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import { z } from 'zod';
import { listen } from '#test/running-server.ts';
import { postJson, type LiveServer } from '../live-server.ts';

const french = z.locales.fr().localeError;
const advert = z.strictObject({ titre: z.string().min(3), prix: z.number(), mail: z.email(), tags: z.array(z.string()) });
const valid = { titre: 'Vélo', prix: 50, mail: 'ann@example.com', tags: ['ville'] };

/** A route that refuses with whatever `say` makes of the error. */
const route = (say: (error: z.ZodError) => Response) => async (context: { req: { json(): Promise<unknown> } }) => {
  const read = advert.safeParse(await context.req.json(), { error: french });
  return read.success ? Response.json({}, { status: 201 }) : say(read.error);
};

export const zodFrench: LiveServer = {
  name: 'zod in French',
  start() {
    const app = new Hono()
      .post(
        '/annonces',
        route((error) => {
          const { fieldErrors, formErrors } = z.flattenError(error);
          return Response.json({ erreur: 'Requête invalide', champs: fieldErrors, global: formErrors }, { status: 400 });
        }),
      )
      .post(
        '/texte',
        route((error) => new Response(z.prettifyError(error), { status: 400 })),
      )
      .post(
        '/arbre',
        route((error) => Response.json(z.treeifyError(error), { status: 400 })),
      );
    return listen(createAdaptorServer({ fetch: app.fetch }) as Server);
  },
  cases: [
    {
      name: 'a number as text',
      request: postJson('/annonces', { ...valid, prix: '50' }),
      expects: { message: 'Requête invalide', claims: ['body /prix'], culprit: 'body /prix' },
      fixable: true,
    },
    {
      name: 'an unknown member, named in quotation marks only',
      request: postJson('/annonces', { ...valid, couleur: 'bleu' }),
      expects: { message: 'Requête invalide', claims: ['body /couleur'], culprit: 'body /couleur' },
      fixable: true,
    },
    {
      name: 'pretty-printed',
      request: postJson('/texte', { ...valid, mail: 'ann' }),
      expects: { message: /adresse e-mail invalide/, claims: ['body /mail'], culprit: 'body /mail' },
      fixable: false,
    },
    {
      name: 'a tree',
      request: postJson('/arbre', { ...valid, tags: ['ville', 3] }),
      expects: { message: /chaîne de caractères attendu/, claims: ['body /tags/1'], culprit: 'body /tags/1' },
      fixable: true,
    },
  ],
};
