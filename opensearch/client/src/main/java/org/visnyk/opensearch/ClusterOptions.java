package org.visnyk.opensearch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;

/**
 * Where an index is in an OpenSearch cluster, and how it is created. Immutable.
 *
 * @since 0.1
 */
public final class ClusterOptions {
  private final List<URI> hosts;
  private final String index;
  private final int shards;
  private final int replicas;
  private final Duration refreshInterval;
  private final boolean mustExist;
  private final @Nullable String authorization;
  private final @Nullable SSLContext tls;

  private ClusterOptions(Builder builder) {
    this.hosts = List.copyOf(builder.hosts);
    this.index = builder.index;
    this.shards = builder.shards;
    this.replicas = builder.replicas;
    this.refreshInterval = builder.refreshInterval;
    this.mustExist = builder.mustExist;
    this.authorization = builder.authorization;
    this.tls = builder.tls;
    if (hosts.isEmpty()) {
      throw new InvalidRequestException("name at least one node of the cluster");
    }
  }

  /**
   * Starts with an index on a node.
   *
   * @param address of the index, such as {@code http://localhost:9200/news}
   * @throws InvalidRequestException if it is something else
   */
  public static Builder index(String address) {
    int slash = address.lastIndexOf('/');
    if (!address.matches("https?://[^/]+/[^/?#]+")) {
      throw new InvalidRequestException(
          "\"%s\" is not the address of an index; write it as http://localhost:9200/news"
              .formatted(address));
    }
    return new Builder(address.substring(slash + 1)).host(address.substring(0, slash));
  }

  /** Nodes that are asked, each until it does not answer. */
  public List<URI> hosts() {
    return hosts;
  }

  /** The name of the index. */
  public String index() {
    return index;
  }

  /** Number of shards of a new index; default 3. */
  public int shards() {
    return shards;
  }

  /** Number of further copies of each shard of a new index; default 1. */
  public int replicas() {
    return replicas;
  }

  /**
   * How often a new index makes visible what was put; default every second, zero for {@link
   * org.visnyk.NewsIndex#refresh} only.
   */
  public Duration refreshInterval() {
    return refreshInterval;
  }

  /** Whether the index must exist; by default, it is created if it is missing. */
  public boolean mustExist() {
    return mustExist;
  }

  /** The value of the header {@code Authorization}; default none. */
  Optional<String> authorization() {
    return Optional.ofNullable(authorization);
  }

  /** Trusted certificates and those of the client; default those of the JVM. */
  Optional<SSLContext> tls() {
    return Optional.ofNullable(tls);
  }

  /** Collects the options. Not safe for use by several threads at once. */
  public static final class Builder {
    private final String index;
    private final List<URI> hosts = new ArrayList<>();
    private int shards = 3;
    private int replicas = 1;
    private Duration refreshInterval = Duration.ofSeconds(1);
    private boolean mustExist;
    private @Nullable String authorization;
    private @Nullable SSLContext tls;

    private Builder(String index) {
      this.index = index;
    }

    /**
     * A node to ask; may be called again for others.
     *
     * @param url such as {@code https://node2:9200}
     */
    public Builder host(String url) {
      try {
        hosts.add(URI.create(url));
      } catch (IllegalArgumentException e) {
        throw new InvalidRequestException(
            "\"%s\" is not the address of a node; write it as http://localhost:9200"
                .formatted(url));
      }
      return this;
    }

    /** Number of shards, at least 1, if the index is created. */
    public Builder shards(int shards) {
      this.shards = shards;
      return this;
    }

    /** Number of further copies of each shard, 0 or more, if the index is created. */
    public Builder replicas(int replicas) {
      this.replicas = replicas;
      return this;
    }

    /** How often what was put becomes visible, if the index is created; zero for never. */
    public Builder refreshInterval(Duration refreshInterval) {
      this.refreshInterval = refreshInterval;
      return this;
    }

    /** Fails if there is no such index, rather than creating it. */
    public Builder mustExist() {
      this.mustExist = true;
      return this;
    }

    /** Authenticates with a name and a password. */
    public Builder basicAuthentication(String user, String password) {
      byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
      return this;
    }

    /** Authenticates with a token. */
    public Builder bearerToken(String token) {
      this.authorization = "Bearer " + token;
      return this;
    }

    /** Trusted certificates and those of the client. */
    public Builder tls(SSLContext tls) {
      this.tls = tls;
      return this;
    }

    /** Builds the options. */
    public ClusterOptions build() {
      return new ClusterOptions(this);
    }
  }
}
