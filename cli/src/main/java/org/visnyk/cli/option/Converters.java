package org.visnyk.cli.option;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.visnyk.DuplicatePolicy;
import org.visnyk.SortOrder;
import org.visnyk.cli.option.IndexLocation.DuplicateDetection;
import org.visnyk.ingest.IngestOptions.IdScope;
import org.visnyk.ingest.record.InputFormat;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Converts the text of options to values that picocli does not know. */
public final class Converters {
  private Converters() {}

  /** Makes a command line and its subcommands use the converters. */
  public static void registerWith(CommandLine commandLine) {
    commandLine
        .registerConverter(Path.class, Converters::path)
        .registerConverter(Charset.class, Converters::charset)
        .registerConverter(LocalDate.class, Converters::date);
    register(commandLine, InputFormat.class);
    register(commandLine, SortOrder.class);
    register(commandLine, DuplicatePolicy.class);
    register(commandLine, DuplicateDetection.class);
    register(commandLine, IdScope.class);
  }

  /** Accepts the names of an enum's constants in lower case, as the help spells them. */
  private static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
    commandLine.registerConverter(
        type,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(
                    () ->
                        new TypeConversionException(
                            Arrays.stream(type.getEnumConstants())
                                .map(Converters::name)
                                .collect(
                                    Collectors.joining(
                                        ", ", "'%s' is none of ".formatted(text), "")))));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Path path(String name) {
    if (name.isBlank()) {
      throw new TypeConversionException("the name of a file or folder is empty");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("%s is no name of a file or folder".formatted(name));
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("there is no encoding " + name);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(text + " is not a date such as 2024-06-26");
    }
  }
}
