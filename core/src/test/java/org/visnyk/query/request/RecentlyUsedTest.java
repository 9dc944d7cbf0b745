package org.visnyk.query.request;

import static org.assertj.core.api.Assertions.assertThat;

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
