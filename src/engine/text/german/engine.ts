// The engine's own sentences: summaries, whose fault it is, and findings that no check makes.
import type { LanguageWords } from '../language.ts';

const NO_FAULT = 'die Anfrage zeigt keinen Fehler, den der Doctor kennt';

export const engine: Omit<LanguageWords, 'placeName'> = {
  summaries: {
    'server-said': 'Der Server sagt: „{message}“. Welchen Teil der Anfrage er meint, sagt er nicht.',
    'server-silent': `Der Server hat mit {status} geantwortet, ohne einen Grund zu nennen, und ${NO_FAULT}.`,
    'answer-not-at-hand': `Der Server hat mit {status} geantwortet; was die Antwort sagt, liegt nicht vor, und ${NO_FAULT}.`,
    'no-answer': 'Der Browser hat keine Antwort durchgelassen: {error}',
    'no-answer-unsaid': 'Der Browser hat keine Antwort durchgelassen und sagt nicht, warum.',
    'not-sent': 'Die Anfrage wurde nicht gesendet; sie zeigt keinen Fehler, den der Doctor kennt.',
  },
  faults: {
    'server-error': 'Mit einem Status von {status} sagt ein Server, dass er selbst versagt hat.',
    'server-says-what': 'Der Server sagt, was nicht stimmt, und die Anfrage zeigt, wo.',
    'both-agree': 'Der Server nennt die Stelle, und die Anfrage zeigt dort den Fehler.',
    'server-names-it': 'Der Server nennt die Stelle in der Anfrage.',
    'request-shows-it': 'Die Anfrage zeigt den Fehler; die Antwort nennt die Stelle nicht.',
    'not-sent-yet': 'Die Anfrage zeigt den Fehler; sie wurde noch nicht gesendet.',
    'server-threw': 'Die Antwort enthält einen Stacktrace des Servers: {exception}',
    'passing-differ': 'Gelungene Anfragen sind anders; die Antwort nennt die Stelle nicht.',
    'too-many': 'Der Server bittet, seltener zu senden; die Anfrage selbst kann richtig sein.',
    'server-bug': 'Die Antwort enthält den Stacktrace eines Fehlers im Code des Servers: {exception}',
    firewall:
      'Eine Firewall vor der Anwendung hat sie abgelehnt: Ihre Regel kann ebenso falsch sein wie die Anfrage. Fragen Sie, wer die Firewall betreibt.',
    'in-front': 'Etwas vor der Anwendung hat geantwortet: Fragen Sie dessen Betreiber, nicht die Entwickler der Anwendung.',
    'same-passed': 'Dieselbe Anfrage ist schon gelungen: Den Unterschied macht die Zeit oder der Zustand des Servers.',
    'not-sent': 'Die Anfrage wurde nicht gesendet: Keine Antwort sagt mehr.',
    suspicion: 'Die Antwort sagt es nicht; die Anfrage gibt Grund zu einem Verdacht, mehr nicht.',
    'no-answer': 'Der Browser hat keine Antwort durchgelassen.',
    'nothing-told': 'Weder die Antwort noch die Anfrage verrät es.',
  },
  checks: {
    'next-steps': {
      messages: {
        unknown: 'Keine Ursache ist bekannt. Das sind die besten nächsten Schritte.',
        server: 'Das muss sich der Betreiber des Servers ansehen.',
      },
      fixes: {
        compare: 'Mit einer gelungenen Anfrage vergleichen',
        read: 'In der Dokumentation nachsehen, die die Antwort nennt',
        elsewhere: 'An eine andere Umgebung senden',
        report: 'Dem Betreiber des Servers melden',
      },
      steps: {
        'compare-twin':
          'An diese Adresse sind Anfragen gelungen: Sehen Sie sich beide nebeneinander an (Vergleich), und probieren Sie, was verschieden ist.',
        'compare-none':
          'Senden Sie bei geöffnetem Doctor eine Anfrage an diese Adresse, von der bekannt ist, dass sie gelingt, etwa aus der Dokumentation: Die Unterschiede werden hier gezeigt.',
        read: 'Öffnen Sie {url}.',
        elsewhere:
          'Senden Sie dieselbe Anfrage an Staging oder an einen eigenen Server: Gelingt sie dort, sind die beiden Server verschieden, und die Anfrage ist nicht schuld.',
        report: 'Senden Sie einen Bericht: Zeit, Adresse, Anfrage und Antwort ohne ihre Geheimnisse.',
        'report-id': 'Senden Sie einen Bericht mit der Request-ID {id}: Daran findet der Betreiber die Anfrage im Log.',
      },
    },
    'broken-plugin': {
      messages: { threw: 'Der Teil {plugin} des Doctors ist an dieser Anfrage gescheitert und wurde ausgelassen: {error}' },
      fixes: {},
    },
  },
};
