// The rules of GraphQL requests, which few requests need.
import { late } from '../../core/late.ts';

export const graphqlRules = late(() => import('./graphql-rules.ts'));
