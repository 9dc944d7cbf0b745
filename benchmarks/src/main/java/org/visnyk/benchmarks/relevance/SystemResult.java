package org.visnyk.benchmarks.relevance;

import java.util.Optional;
import org.visnyk.evaluation.Evaluation;
import org.visnyk.evaluation.Run;

/**
 * What a system returned for a collection.
 *
 * @param name of the system
 * @param rival whether it is something else than the reference, and not a variant of it
 * @param run its articles for every topic
 * @param evaluation its scores; empty where nobody judged
 */
record SystemResult(String name, boolean rival, Run run, Optional<Evaluation> evaluation) {}
