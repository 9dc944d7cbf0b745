package org.visnyk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.Facet;
import org.visnyk.SearchRequest;
import org.visnyk.server.json.SearchJson;

class SearchApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static ServedIndex served;

  @BeforeAll
  static void start() {
    served = ServedIndex.withArticles(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode json(String address) throws IOException {
    HttpResponse<String> response = served.get(address);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static List<String> ids(JsonNode result) {
    return result.get("hits").findValuesAsText("id");
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void answersASearchAsTheCommandLinePrintsIt() throws IOException {
    JsonNode result = json("/api/search?facets&q=" + escaped("переговори"));
    JsonNode printed =
        SearchJson.of(
            served
                .index()
                .search(
                    SearchRequest.query("переговори")
                        .facets(Facet.SOURCE, Facet.SECTION, Facet.MONTH)
                        .build()));
    List<String> names = new ArrayList<>();
    result.fieldNames().forEachRemaining(names::add);
    List<String> printedNames = new ArrayList<>();
    printed.fieldNames().forEachRemaining(printedNames::add);
    assertThat(names).isEqualTo(printedNames);
    assertThat(result.get("total")).isEqualTo(JSON.readTree("2"));
    assertThat(result.get("facets").toString()).isEqualTo(printed.get("facets").toString());
    assertThat(ids(result)).containsExactlyInAnyOrder("talks", "broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=переговори&sort=newest | broken,talks",
        "q=переговори&sort=oldest | talks,broken",
        "q=переговори&source=Голос | broken",
        "q=переговори&source=Голос&source=Вісник&sort=oldest | talks,broken",
        "section=Світ | broken",
        "author=Олена Пчілка | talks",
        "tag=дипломатія | talks",
        "after=2024-06-30&before=2024-07 | broken",
        "q=переговори&sort=oldest&size=1&offset=1 | broken",
        "q=переговори мир&all-words | talks",
        "q=переказ&duplicates=ignore&sort=newest | wire/3,wire-2,wire-1",
        "q=переказ&sort=newest | wire/3",
        "now=2024-07-04T00:00:00Z&after=2d | evil,wire/3"
      })
  void parametersMeanWhatTheOptionsDo(String query, String ids) throws IOException {
    String address = "/api/search?" + escaped(query).replace("%26", "&").replace("%3D", "=");
    assertThat(String.join(",", ids(json(address)))).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search?size=many | size | whole number from 0 to 100",
        "/api/search?size=101 | size | whole number from 0 to 100",
        "/api/search?offset=-1 | offset | from 0 to 9900",
        "/api/search?sort=best | sort | relevance, newest, oldest",
        "/api/search?after=yesterday | after | after:",
        "/api/search?timeout=60 | timeout | 0 to 10 seconds",
        "/api/search?ranking=plain,%2Bmagic | ranking | magic",
        "/api/search?facets=perhaps | facets | true or false",
        "/api/search?pages=2 | pages | there is no parameter pages",
        "/api/complete?size=0 | size | from 1 to 100",
        "/api/export?q=a&query=b | query | not both",
        "/api/export?format=xls | format | jsonl, csv"
      })
  void aParameterThatMakesNoSenseIsAProblem(String address, String parameter, String detail)
      throws IOException {
    HttpResponse<String> response = served.get(address);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("status").intValue()).isEqualTo(400);
    assertThat(problem.get("parameter").textValue()).isEqualTo(parameter);
    assertThat(problem.get("detail").textValue()).contains(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?after=2025&before=2024",
        "/api/search?strict&q=%28a",
        "/api/search?q=%zz",
        "/api/search?q=%C3",
        "/api/export?query=%28a"
      })
  void whatContradictsItselfIsAProblem(String address) throws IOException {
    HttpResponse<String> response = sendRaw(address);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
  }

  /** An address that is no URI gets an answer of the JDK's server; the others are ours. */
  private static HttpResponse<String> sendRaw(String address) {
    return served.get(address.replace("%zz", "%25zz%FF"));
  }

  @Test
  void answersArticlesSimilarOnesAndCompletions() throws IOException {
    assertThat(json("/api/articles/wire%2F3").get("title").textValue())
        .isEqualTo("Фонд схвалив переказ");
    assertThat(json("/api/articles/talks").get("text").textValue()).contains("\n\nПереговори");
    assertThat(json("/api/similar/talks").get("id").textValue()).isEqualTo("talks");
    JsonNode completions = json("/api/complete?q=" + escaped("перегов"));
    assertThat(completions.get("titles").findValuesAsText("id"))
        .containsExactlyInAnyOrder("broken", "talks");
    assertThat(json("/api/stats").get("articles").longValue()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/articles/none", "/api/similar/none", "/api/nothing", "/api/articles/"})
  void whatIsNotThereIsAProblem(String address) throws IOException {
    HttpResponse<String> response = served.get(address);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(response.body()).get("title").textValue()).isEqualTo("Not found");
  }

  @Test
  void exportsTheHitsOfASearchOrASelection() {
    String hits = served.get("/api/export?sort=oldest&q=" + escaped("переговори")).body();
    assertThat(hits.lines()).hasSize(2);
    assertThat(hits.lines().findFirst().orElseThrow())
        .startsWith("{\"id\":\"talks\"")
        .contains("Делегації обговорили обмін полоненими.");
    assertThat(served.get("/api/export?query=" + escaped("переказ")).body().lines()).hasSize(3);
    assertThat(served.get("/api/export").body().lines()).hasSize(7);
    assertThat(served.get("/api/export?duplicates=list&q=" + escaped("переказ")).body().lines())
        .hasSize(3);
  }

  @Test
  void csvIsQuotedAndHasNoFormulas() {
    HttpResponse<String> response = served.get("/api/export?format=csv");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"visnyk.csv\"");
    assertThat(response.body())
        .startsWith(
            "\uFEFFid,title,lead,text,published,source,url,authors,section,tags,language\r\n")
        .contains("\"<script>alert(1)</script> & \"\"лапки\"\"\"")
        .contains("\"'=СУМА(A1) починає формулу.\"");
  }

  @Test
  void theDescriptionSaysWhatIsServed() throws IOException {
    JsonNode description = json("/api/openapi.json");
    TreeSet<String> described = new TreeSet<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    ServerOptions writable = ServerOptions.builder().token("0123456789abcdef").writable().build();
    TreeSet<String> routes = new TreeSet<>(NewsServer.routes(served.index(), writable).routes());
    routes.removeIf(route -> !route.contains("/api/") || route.endsWith("openapi.json"));
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void theDescriptionNamesTheParametersThatAreTaken() throws IOException {
    JsonNode description = json("/api/openapi.json");
    for (String path :
        List.of("/api/search", "/api/complete", "/api/export", "/api/similar/{id}")) {
      TreeSet<String> described = new TreeSet<>();
      for (JsonNode reference : description.get("paths").get(path).get("get").get("parameters")) {
        String name = reference.get("$ref").textValue().replaceFirst(".*/", "");
        JsonNode parameter = description.get("components").get("parameters").get(name);
        if (parameter.get("in").textValue().equals("query")) {
          described.add(parameter.get("name").textValue());
        }
      }
      String detail =
          JSON.readTree(served.get(path.replace("{id}", "talks") + "?unknown").body())
              .get("detail")
              .textValue();
      assertThat(detail).as(path).endsWith("there are " + String.join(", ", described));
    }
  }

  @Test
  void theDescriptionNamesTheFieldsOfAnswers() throws IOException {
    JsonNode schemas = json("/api/openapi.json").get("components").get("schemas");
    assertFields(schemas, "searchResult", json("/api/search"));
    assertFields(schemas, "hit", json("/api/search?explain").get("hits").get(0));
    assertFields(schemas, "article", json("/api/articles/talks"));
    assertFields(schemas, "similar", json("/api/similar/talks"));
    assertFields(schemas, "completions", json("/api/complete?q=a"));
    assertFields(schemas, "statistics", json("/api/stats"));
  }

  private static void assertFields(JsonNode schemas, String name, JsonNode answer) {
    TreeSet<String> described = new TreeSet<>();
    schemas.get(name).get("properties").fieldNames().forEachRemaining(described::add);
    TreeSet<String> answered = new TreeSet<>();
    answer.fieldNames().forEachRemaining(answered::add);
    assertThat(answered).as(name).isEqualTo(described);
  }

  @Test
  void anAnswerIsKeptUntilTheIndexChanges() {
    String address = "/api/search?q=" + escaped("новина");
    HttpResponse<String> first = served.get(address);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    HttpResponse<String> second = served.get(address, "If-None-Match", "\"other\", " + tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();

    served.index().put(Article.builder("fresh").title("Свіжа новина").build());
    served.index().refresh();
    HttpResponse<String> third = served.get(address, "If-None-Match", tag);
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(third.body()).contains("Свіжа новина");
    served.index().delete("fresh");
    served.index().refresh();
  }

  @Test
  void compressesWhatIsWorthIt() {
    HttpResponse<String> plain = served.get("/api/search");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(
            served
                .get("/api/search", "Accept-Encoding", "br, gzip;q=0.8")
                .headers()
                .firstValue("Content-Encoding"))
        .hasValue("gzip");
    assertThat(
            served
                .get("/api/search", "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void answersHeadWithoutABodyAndNamesTheMethodsThereAre() {
    HttpResponse<String> head =
        served.send(
            HttpRequest.newBuilder(served.uri("/api/stats"))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    HttpResponse<String> put =
        served.send(
            HttpRequest.newBuilder(served.uri("/api/stats")).PUT(BodyPublishers.ofString("x")));
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void aServerThatReadsDoesNotWrite() {
    HttpResponse<String> response =
        served.send(HttpRequest.newBuilder(served.uri("/api/articles/talks")).DELETE());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(served.index().contains("talks")).isTrue();
  }

  @Test
  void logsEachRequestOnALine() throws InterruptedException {
    served.get("/api/search?q=" + escaped("рядок\nжурналу"));
    for (int i = 0; i < 100 && served.log().stream().noneMatch(l -> l.contains("%0A")); i++) {
      Thread.sleep(20);
    }
    assertThat(served.log())
        .anyMatch(
            line ->
                line.matches(
                    "\\S+Z 127\\.0\\.0\\.1 GET /api/search\\?q=\\S+%0A\\S+ 200 \\d+ \\S+ms"));
  }
}
