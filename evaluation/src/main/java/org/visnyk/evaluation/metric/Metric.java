package org.visnyk.evaluation.metric;

import java.util.List;
import org.visnyk.evaluation.EvaluationException;

/**
 * A measure of how good the ranking of one topic is, from 0 to 1, higher is better.
 *
 * <p>Each is computed as trec_eval does, where trec_eval has it. A document is relevant from grade
 * 1 on; one without a grade counts as not relevant, except where noted. For a topic without
 * relevant documents every metric but {@code judged@k} is 0; for one without results, all are.
 *
 * <table>
 * <caption>The metrics, with k a whole number from 1 and R the number of relevant documents</caption>
 * <tr><th>name</th><th>what</th><th>source</th></tr>
 * <tr><td>{@code ndcg@k}</td>
 *     <td>discounted cumulative gain of the first k, divided by that of the ideal ranking cut at k;
 *     the gain is the grade (negative ones 0), the discount log2(rank + 1)</td>
 *     <td>Järvelin and Kekäläinen, ACM TOIS 20(4), 2002; trec_eval's {@code ndcg_cut}</td></tr>
 * <tr><td>{@code ndcg}</td><td>the same over the whole ranking</td>
 *     <td>trec_eval's {@code ndcg}</td></tr>
 * <tr><td>{@code map}</td>
 *     <td>average precision: the precision at the rank of each relevant document, 0 for one that
 *     was not returned, summed and divided by R</td>
 *     <td>Buckley and Voorhees, "Evaluating evaluation measure stability", SIGIR 2000</td></tr>
 * <tr><td>{@code mrr}</td><td>1 / rank of the first relevant document, 0 if there is none</td>
 *     <td>Voorhees, "The TREC-8 question answering track report", 1999; trec_eval's
 *     {@code recip_rank}</td></tr>
 * <tr><td>{@code p@k}</td>
 *     <td>relevant documents among the first k, divided by k even when fewer were returned</td>
 *     <td>trec_eval's {@code P}</td></tr>
 * <tr><td>{@code recall@k}</td><td>relevant documents among the first k, divided by R</td>
 *     <td>trec_eval's {@code recall}</td></tr>
 * <tr><td>{@code bpref}</td>
 *     <td>looks at judged documents only: the mean over the R relevant documents of 1 - min(n, R) /
 *     min(N, R), with n the documents of grade 0 ranked above and N all those of the topic; a
 *     relevant document that was not returned adds 0; documents with a negative grade are passed
 *     over</td>
 *     <td>Buckley and Voorhees, "Retrieval evaluation with incomplete information", SIGIR 2004,
 *     with the denominator trec_eval uses</td></tr>
 * <tr><td>{@code rbp@p}</td>
 *     <td>rank-biased precision, binary: (1 - p) times the sum of p^(rank - 1) over the relevant
 *     documents; the persistence p lies between 0 and 1</td>
 *     <td>Moffat and Zobel, "Rank-biased precision for measurement of retrieval effectiveness", ACM
 *     TOIS 27(1), 2008</td></tr>
 * <tr><td>{@code judged@k}</td>
 *     <td>documents with any grade, negative ones too, among the first k, divided by k or by the
 *     number returned if that is less: how far the other figures can be trusted</td>
 *     <td>{@code Judged@k} of ir_measures (MacAvaney et al., ECIR 2022)</td></tr>
 * </table>
 *
 * <p>Metrics are immutable, equal when their names are, and safe for any number of threads.
 */
public sealed interface Metric
    permits Ndcg, AveragePrecision, ReciprocalRank, Precision, Recall, Bpref, Rbp, Judged {

  /** The name that {@link #parse} takes, for example {@code ndcg@10}. */
  String name();

  /** The score of one topic, from 0 to 1. */
  double score(JudgedRanking ranking);

  /**
   * The metric of a name as in the table above, in lower or upper case.
   *
   * @throws EvaluationException if there is none; the message lists what there is
   */
  static Metric parse(String name) {
    return MetricNames.parse(name);
  }

  /**
   * What is reported unless asked otherwise: {@code ndcg@10} (the headline), {@code map}, {@code
   * mrr}, {@code p@5}, {@code recall@100}, {@code recall@1000}, {@code bpref}, {@code rbp@0.8} and
   * {@code judged@10}.
   */
  static List<Metric> defaults() {
    return MetricNames.DEFAULTS;
  }
}
