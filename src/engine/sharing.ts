// The engine's door for what leaves the machine: masking and reports. It holds the registry, so the panel does not open it; its worker does.
export { harOfExchanges, reportExchange } from './report-exchange.ts';
