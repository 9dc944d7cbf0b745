package org.visnyk.examples.spring;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.visnyk.InvalidRequestException;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;

/** {@code GET /search?q=вибори}. */
@RestController
class SearchController {
  /**
   * A hit.
   *
   * @param snippet HTML, in which only the matches are marked up
   */
  record Found(String id, String title, String snippet) {}

  private final NewsIndex index;

  SearchController(NewsIndex index) {
    this.index = index;
  }

  @GetMapping("/search")
  List<Found> search(@RequestParam String q, @RequestParam(defaultValue = "10") int size) {
    return index.search(SearchRequest.query(q).size(size).build()).hits().stream()
        .map(hit -> new Found(hit.id(), hit.title(), hit.snippet().toHtml()))
        .toList();
  }

  /** Such as a size that is out of range. */
  @ExceptionHandler
  ProblemDetail refuse(InvalidRequestException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
  }
}
