package org.visnyk.opensearch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Hit;
import org.visnyk.IndexStorageException;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.VisnykException;
import org.visnyk.opensearch.ClusterNewsIndex;
import org.visnyk.opensearch.ClusterOptions;

/** What happens to articles when nodes die, start again, or have no room left. */
class ClusterFaultsTest {
  private static final int NODES = 3;

  /** Articles that are put before anything goes wrong, some in each shard. */
  private static final Set<String> SETTLED =
      IntStream.range(0, 30).mapToObj(i -> "settled-" + i).collect(Collectors.toSet());

  private static LocalCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    LocalCluster.Options small = LocalCluster.Options.small();
    Map<String, String> settings = new HashMap<>(small.settings());
    // How often nodes look at their disks, and act again on what they see.
    settings.put("cluster.info.update.interval", "10s");
    settings.put("cluster.routing.allocation.disk.reroute_interval", "10s");
    cluster =
        LocalCluster.start(
            NODES,
            new LocalCluster.Options(small.classPath(), small.jvmOptions(), settings, List.of()));
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  @BeforeEach
  void awaitAllNodes() throws Exception {
    cluster.awaitNodes(NODES);
    cluster.awaitReplicas();
  }

  private static ClusterNewsIndex open(String name) {
    return open(name, 1);
  }

  private static ClusterNewsIndex open(String name, int replicas) {
    ClusterOptions.Builder options =
        ClusterOptions.index(cluster.hosts().getFirst() + "/" + name).shards(3).replicas(replicas);
    cluster.hosts().stream().skip(1).forEach(host -> options.host(host.toString()));
    return ClusterNewsIndex.open(options.build());
  }

  private static Article article(String id) {
    return Article.builder(id)
        .title("Новина " + id)
        .text("Міська рада розглянула питання номер %s про ремонт мосту.".formatted(id))
        .build();
  }

  private static Article settled(String id) {
    return Article.builder(id).title("Заповідник " + id).text("Ліс росте.").build();
  }

  @Test
  void nothingAcknowledgedIsLostWhenANodeIsKilledWhileArticlesArePut() throws Exception {
    try (ClusterNewsIndex index = open("killed")) {
      index.putAll(SETTLED.stream().map(ClusterFaultsTest::settled).toList());
      index.commit();
      cluster.awaitReplicas();
      Set<String> acknowledged = new ConcurrentSkipListSet<>(SETTLED);
      Queue<String> failures = new ConcurrentLinkedQueue<>();
      AtomicBoolean isOver = new AtomicBoolean();
      AtomicInteger whole = new AtomicInteger();
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          String thread = "t" + i + "-";
          running.add(
              threads.submit(
                  () -> {
                    for (int n = 0; !isOver.get(); n++) {
                      put(index, thread + n, acknowledged, failures);
                    }
                  }));
        }
        running.add(
            threads.submit(
                () -> {
                  while (!isOver.get()) {
                    searchSettled(index, whole, failures);
                  }
                }));
        Thread.sleep(3_000);
        cluster.kill(cluster.nodeWithPrimary("killed", 0)); // it also finds the duplicates
        int before = acknowledged.size();
        for (int i = 0; i < 600 && acknowledged.size() < before + 100; i++) {
          Thread.sleep(100);
        }
        assertThat(acknowledged).hasSizeGreaterThan(before + 99);
        isOver.set(true);
        for (Future<?> each : running) {
          each.get(3, TimeUnit.MINUTES);
        }
      }
      index.commit();
      Set<String> found = new TreeSet<>();
      index.export(ArticleFilter.all(), each -> found.add(each.id()));
      assertThat(failures).isEmpty();
      assertThat(found).isEqualTo(acknowledged);
      assertThat(whole).hasPositiveValue();
    }
  }

  private static void put(
      NewsIndex index, String id, Set<String> acknowledged, Queue<String> failures) {
    try {
      index.put(article(id));
      acknowledged.add(id);
    } catch (VisnykException e) {
      failures.add(id + ": " + e.getMessage());
    }
  }

  /** A search finds all that was visible before, or says that it may not; never anything else. */
  private static void searchSettled(NewsIndex index, AtomicInteger whole, Queue<String> failures) {
    try {
      SearchResult found =
          index.search(
              SearchRequest.query("заповідника")
                  .size(50)
                  .duplicates(DuplicatePolicy.IGNORE)
                  .exactTotal()
                  .noTimeout()
                  .build());
      Set<String> ids = ids(found);
      if (found.isPartial() ? !SETTLED.containsAll(ids) : !ids.equals(SETTLED)) {
        failures.add("found %s, partial %s".formatted(ids, found.isPartial()));
      }
      if (!found.isPartial()) {
        whole.incrementAndGet();
      }
    } catch (VisnykException e) {
      failures.add("search: " + e.getMessage());
    }
  }

  @AfterEach
  void startMissing() throws Exception {
    for (int i = 0; i < NODES; i++) {
      if (!cluster.isRunning(i)) {
        cluster.start(i);
      }
    }
    cluster.awaitNodes(NODES);
  }

  @Test
  void aNodeThatStartsAgainHasTheArticlesThatWerePutMeanwhile() throws Exception {
    try (ClusterNewsIndex index = open("restarted")) {
      for (int i = 0; i < 20; i++) {
        index.put(article("a" + i));
      }
      index.commit();
      cluster.awaitReplicas();
      cluster.stop(0);
      for (int i = 20; i < 40; i++) {
        index.put(article("a" + i));
      }
      index.commit();
      Map<String, Double> scores = scores(index);
      startMissing();
      cluster.awaitReplicas();
      cluster.kill(1); // so that the first node must answer
      assertThat(scores).hasSize(40);
      assertThat(scores(index)).isEqualTo(scores);
    }
  }

  @Test
  void aSearchWithoutAShardIsPartialUntilItsNodeIsBack() throws Exception {
    SearchRequest request =
        SearchRequest.query("заповідника")
            .size(50)
            .duplicates(DuplicatePolicy.IGNORE)
            .exactTotal()
            .noTimeout()
            .build();
    try (ClusterNewsIndex index = open("single", 0)) {
      index.putAll(SETTLED.stream().map(ClusterFaultsTest::settled).toList());
      index.commit();
      SearchResult before = index.search(request);
      assertThat(ids(before)).isEqualTo(SETTLED);

      cluster.kill(cluster.nodeWithPrimary("single", 1));
      SearchResult without = index.search(request);

      assertThat(without.isPartial()).isTrue();
      assertThat(without.total()).isBetween(1L, SETTLED.size() - 1L);
      assertThat(SETTLED).containsAll(ids(without));
      Set<String> missing = new TreeSet<>(SETTLED);
      missing.removeAll(ids(without));
      List<ThrowingCallable> whole =
          List.of(
              () -> index.get(missing.iterator().next()),
              () -> index.getAll(missing),
              () -> index.count(request),
              index::statistics,
              () -> index.export(ArticleFilter.all(), each -> {}));
      for (ThrowingCallable each : whole) {
        assertThatThrownBy(each)
            .isInstanceOf(IndexStorageException.class)
            .hasMessageContaining("start the nodes that have it");
      }
      startMissing();
      cluster.awaitReplicas();
      assertThat(index.search(request).hits()).isEqualTo(before.hits());
    }
  }

  private static Set<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).collect(Collectors.toSet());
  }

  private static Map<String, Double> scores(NewsIndex index) {
    Map<String, Double> scores = new HashMap<>();
    for (SearchResult page :
        index.pages(SearchRequest.query("міська рада").noTimeout().size(15).build())) {
      assertThat(page.isPartial()).isFalse();
      for (Hit hit : page.hits()) {
        scores.put(hit.id(), hit.score());
      }
    }
    return scores;
  }

  @Test
  void anArticleWaitsForRoomOnAFullDisk() throws Exception {
    try (ClusterNewsIndex index = open("full")) {
      index.put(article("before"));
      index.commit();
      setWantedRoom("900tb");
      awaitBlock("full", true);
      try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
        Future<?> waiting = thread.submit(() -> index.put(article("waiting")));
        Thread.sleep(2_000);
        assertThat(waiting.isDone()).isFalse();
        assertThat(index.get("before")).isPresent();
        assertThatThrownBy(() -> open("another").close()).hasMessageContaining("disk");
        setWantedRoom("1mb");
        awaitBlock("full", false);
        waiting.get(2, TimeUnit.MINUTES);
      }
      index.commit();
      assertThat(index.getAll(List.of("before", "waiting"))).hasSize(2);
      assertThatNoException().isThrownBy(() -> openWhenAllowed("another").close());
    }
  }

  /** The cluster takes new indexes again when it next looks at its disks. */
  private static ClusterNewsIndex openWhenAllowed(String name) throws InterruptedException {
    for (int i = 0; i < 180; i++) {
      try {
        return open(name);
      } catch (IndexStorageException e) {
        Thread.sleep(1_000);
      }
    }
    return open(name);
  }

  /** Pretends that every disk has less room than nodes want, or more. */
  private static void setWantedRoom(String free) throws Exception {
    cluster.ask(
        "PUT",
        "/_cluster/settings",
        """
        {"persistent": {"cluster.routing.allocation.disk.threshold_enabled": true,
                        "cluster.routing.allocation.disk.watermark.low": "%1$s",
                        "cluster.routing.allocation.disk.watermark.high": "%1$s",
                        "cluster.routing.allocation.disk.watermark.flood_stage": "%1$s"}}
        """
            .formatted(free));
  }

  private static void awaitBlock(String index, boolean isBlocked) throws Exception {
    String path = "/" + index + "/_settings/index.blocks.read_only_allow_delete";
    for (int i = 0; i < 600; i++) {
      if (cluster.ask("GET", path, "").toString().contains("\"true\"") == isBlocked) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the block did not come or go");
  }
}
