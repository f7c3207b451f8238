// What an exchange needs and few others do.
import type { Context } from './core/define.ts';
import type { Exchange } from './core/exchange.ts';
import { mayBePage } from './read/answer/parsed-response.ts';
import { isBrokenJson } from './read/body/json.ts';
import { mayBeXml, xmlFaultsReader } from './read/body/xml-faults-reader.ts';
import { fileRules, mayHoldParts } from './read/complaints/file-rules-reader.ts';
import { graphqlRules } from './read/complaints/graphql-rules-reader.ts';
import { graphqlReader } from './read/graphql/graphql-reader.ts';
import { mayHoldGraphql } from './read/graphql/request.ts';
import { meantReader } from './read/json/meant-reader.ts';
import { pageReader } from './read/page/page-reader.ts';
import { foreignWords } from './read/prose/foreign-reader.ts';
import { mayBeForeign } from './read/prose/other-languages.ts';
import { mayBeReport, reportReader } from './read/prose/report-reader.ts';
import { frameReader } from './read/trace/frame-reader.ts';
import { mayHoldTrace } from './read/trace/may-hold-trace.ts';

/** Loads the readers that this exchange needs and that are not there yet. Wait for it before `diagnose`. */
export async function loadReaders({ request, response }: Exchange, { preflight }: Context): Promise<void> {
  const answers = [response, preflight?.response ?? null];
  if (answers.some((answer) => answer !== null && mayBePage(answer))) await pageReader.load();
  if (answers.some((answer) => answer !== null && mayBeForeign(answer))) await foreignWords.load();
  if (answers.some((answer) => answer !== null && mayHoldTrace(answer))) await frameReader.load();
  if (answers.some((answer) => answer !== null && mayBeReport(answer))) await reportReader.load();
  if (mayHoldGraphql(request)) await Promise.all([graphqlReader.load(), graphqlRules.load()]);
  if (mayHoldParts(request)) await fileRules.load();
  if (isBrokenJson(request)) await meantReader.load();
  if (mayBeXml(request)) await xmlFaultsReader.load();
}

/** Loads them all, for whoever diagnoses many exchanges at once. */
export async function loadAllReaders(): Promise<void> {
  await Promise.all([
    pageReader.load(),
    graphqlReader.load(),
    graphqlRules.load(),
    fileRules.load(),
    foreignWords.load(),
    frameReader.load(),
    reportReader.load(),
    meantReader.load(),
    xmlFaultsReader.load(),
  ]);
}
