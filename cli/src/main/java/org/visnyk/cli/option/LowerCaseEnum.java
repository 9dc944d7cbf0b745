package org.visnyk.cli.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the names of an enum's constants in lower case, as the help writes them. */
public final class LowerCaseEnum<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  public LowerCaseEnum(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'%s' is none of %s".formatted(text, names())));
  }

  private String names() {
    return Arrays.stream(type.getEnumConstants())
        .map(LowerCaseEnum::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
