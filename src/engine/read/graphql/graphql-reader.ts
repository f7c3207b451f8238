// The reader of GraphQL documents, whose parser few requests need.
import { late } from '../../core/late.ts';

export const graphqlReader = late(() => import('./document.ts'));
