// Owns the exercise of the analysis before the first brief is open: what runs for the first time runs many times slower.
import { BriefAnalyser } from '../core/analysis/analyser.ts';
import { defaultSettings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import { type Clock, inSlices } from '../workspace/slices.ts';

/**
 * Analyses a brief of our own, so that code and expressions are compiled while the client still gets ready. More rounds
 * than one of each kind gain nothing. Left off once `isOver` says so: nobody is kept waiting. Returns the rounds made.
 */
export async function warmUp(
  facts: FactIndex,
  today: string,
  clock: Clock,
  isOver: () => boolean,
): Promise<number> {
  const rounds = roundsOf(warmUpBrief);
  for (const [made, brief] of rounds.entries()) {
    const analyser = new BriefAnalyser(facts);
    analyser.configure(facts, { ...defaultSettings, today });
    const analysis = await inSlices(analyser.steps(BriefText.from(brief)), clock, isOver);
    if (analysis === undefined) return made;
  }
  return rounds.length;
}

/** Expressions are compiled apart for texts with letters beyond Latin-1. */
function roundsOf(brief: string): readonly string[] {
  return [brief, brief.replaceAll("'", '’')];
}

/** Has the usual forms of a brief, each with sentences that many rules look into. */
export const warmUpBrief = `---
title: Open models in public service
lang: en
---

# Open models in public service

Meta released Llama 4 in April 2025, and said that it would "likely" cost less than GPT-4o.[^1] Meta's deal with Scale AI was worth
$14 billion, i.e. about a third more than in 2023.[^3] However, many experts believe that Meta's plans may change by June 2026 [@lee2024, p. 3].

## What *buyers* ask

- The share of agencies that use **open models** rose from 12% to 31.5% between 2020 and 2024 (Smith et al. 2021).
- We recommend that buyers ask for the [licence](https://example.org/licence) of every model, \`Llama\` included.
- Mark Zuckerberg, the chief executive of Meta, has not said when the next model will appear.

1. Under the AI Act, providers must publish a summary of their training data by 2 August 2025.
2. Why did nobody ask? One might think that it's too early.

> According to the OECD, two thirds of 1,200 surveyed firms had no rules in place [1].

| Model | Firm | Score |
| --- | --- | --- |
| Llama 4 | Meta | 85.5% |
| GPT-4o | OpenAI | 88.7% |

In 2024 the programme cost $3.5 million, twice as much as planned; three of its five parts were late. It was reported that
ScaleAI's staff grew by half to more than 900 people. See Table 1 for details.[^2]

[^1]: Meta, "Annual report", https://example.org/report, 2025.
[^2]: OECD, *Open models in government*, 2024, pp. 12-14.
`;
