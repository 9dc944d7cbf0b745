package org.visnyk.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;

class TextEncodingTest {
  private static final List<String> SENTENCES =
      List.of(
          "Міська рада Бердичева ухвалила бюджет на наступний рік.",
          "Щоб об'їхати затор, водії повертають на ґрунтову дорогу.",
          "У Києві дощ",
          "ЄДИНИЙ МІСТ ЗАКРИЛИ НА РЕМОНТ ДО КІНЦЯ ЛІТА",
          "Їжак утік із зоопарку «Лісовий» — шукають усім районом…",
          "Экологи предупредили об обмелении реки и гибели рыбы.",
          "Подъезд к мосту закрыли из-за ремонта.",
          "Курс долара — 41,20 грн (USD/UAH), повідомив НБУ.",
          "Пожежа на складі",
          "Президентка академії наук відвідала обсерваторію на горі Піп Іван.");

  @Property
  void detectsTheEncodingOfASentence(
      @ForAll("sentences") String text, @ForAll("encodings") String encoding) throws Exception {
    Charset charset = Charset.forName(encoding);
    assertThat(TextEncoding.detect(text.getBytes(charset))).isEqualTo(charset);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(SENTENCES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(s -> String.join("\n", s));
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("UTF-8", "windows-1251", "KOI8-U", "UTF-16LE", "UTF-16BE");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, windows-1251, windows-1251",
    "UTF-8, KOI8-U, KOI8-U",
    "iso-8859-1, windows-1251, windows-1251",
    "windows-1251, UTF-8, UTF-8",
    "KOI8-U, windows-1251, KOI8-U",
    "windows-1251, windows-1251, windows-1251"
  })
  void bytesOverruleADeclarationThatCannotBeTrue(String declared, String written, String expected)
      throws Exception {
    String page = "<html><meta charset=%s><p>%s</p></html>".formatted(declared, SENTENCES.get(0));
    assertThat(TextEncoding.detect(page.getBytes(Charset.forName(written))))
        .isEqualTo(Charset.forName(expected));
  }

  @Test
  void whatTheServerSaysCountsIfThePageDeclaresNothing() throws Exception {
    byte[] page = ("<p>" + SENTENCES.get(0)).getBytes(Charset.forName("IBM866"));
    Optional<Charset> announced = Optional.of(Charset.forName("IBM866"));
    assertThat(TextEncoding.detect(page, announced)).isEqualTo(announced.get());
    assertThat(TextEncoding.detect("<p>Київ</p>".getBytes(StandardCharsets.UTF_8), announced))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aFaultHereAndThereDoesNotMakeAnotherEncodingOfUtf8() throws Exception {
    byte[] text = String.join("\n", SENTENCES).getBytes(StandardCharsets.UTF_8);
    text[40] = (byte) 0xC0;
    assertThat(TextEncoding.detect(text)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aByteOrderMarkDecidesTheKindOfUtf16() throws Exception {
    assertThat(TextEncoding.detect("Київ".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(StandardCharsets.UTF_16BE);
    assertThat(TextEncoding.detect("\uFEFFabc".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(StandardCharsets.UTF_16LE);
  }

  @Test
  void textCutInTheMiddleOfACharacterIsStillUtf8() throws Exception {
    byte[] bytes = "Їжа".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(TextEncoding.detect(cut)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aFewMalformedBytesAreStillUtf8() throws Exception {
    byte[] bytes = "Новини міста ? сьогодні й завтра".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
    }
    assertThat(TextEncoding.detect(bytes)).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le café est fermé à cause de la fête.",
        "Der Bürgermeister eröffnete die Brücke.",
        "Žluťoučký kůň pěl ďábelské ódy."
      })
  void refusesUnknownEncodings(String text) {
    for (String encoding : List.of("windows-1252", "ISO-8859-2")) {
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      assertThatThrownBy(() -> TextEncoding.detect(bytes))
          .isInstanceOf(UnsupportedInputException.class)
          .hasMessageEndingWith("; set its encoding")
          .extracting(e -> ((UnsupportedInputException) e).remedy())
          .isEqualTo(Optional.of(Remedy.SET_ENCODING));
    }
  }

  @Test
  void refusesBinaryData() {
    byte[] bytes = new byte[1000];
    new java.util.Random(7).nextBytes(bytes);
    assertThatThrownBy(() -> TextEncoding.detect(bytes))
        .isInstanceOf(UnsupportedInputException.class)
        .hasMessage("this is not text but binary data");
  }
}
