package org.visnyk.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
  @Test
  void remembersWhatIsUsedAgainAndForgetsTheRest() {
    RecentlyUsed<Integer, String> recent = new RecentlyUsed<>(10);
    for (int i = 0; i < 100; i++) {
      recent.put(i, "value " + i);
      assertThat(recent.get(0)).isEqualTo("value 0");
    }

    assertThat(recent.get(99)).isEqualTo("value 99");
    assertThat(recent.get(50)).isNull();
  }

  @Test
  void makesAValueOnceAndAgainAfterItWasForgotten() {
    RecentlyUsed<Integer, String> recent = new RecentlyUsed<>(2);
    List<Integer> made = new ArrayList<>();
    for (int key : new int[] {1, 1, 2, 1, 3, 4, 5, 6, 7, 1}) {
      String value =
          recent.get(
              key,
              missing -> {
                made.add(missing);
                return "value " + missing;
              });
      assertThat(value).isEqualTo("value " + key);
    }
    assertThat(made).containsExactly(1, 2, 3, 4, 5, 6, 7, 1);
  }

  @Test
  void neverRemembersMoreThanTwoGenerations() {
    RecentlyUsed<Integer, String> recent = new RecentlyUsed<>(10);
    for (int i = 0; i < 1_000; i++) {
      recent.put(i, "");
    }

    int remembered = 0;
    for (int i = 0; i < 1_000; i++) {
      remembered += recent.get(i) == null ? 0 : 1;
    }
    assertThat(remembered).isBetween(10, 20);
  }
}
