package org.visnyk.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;
import org.visnyk.VisnykException;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.ingest.NotResumableException;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes failures to people: one line that says what went wrong and what to do. */
public final class Failures {
  private static final int MAX_LENGTH = 1_000;

  private static final String MORE_MEMORY = "VISNYK_JAVA_OPTS=-Xmx4g, for example";

  /** What messages of the library recommend to programs, and what helps in a command. */
  private static final List<Replacement> REPLACEMENTS =
      List.of(
          new Replacement("-Xmx", MORE_MEMORY),
          new Replacement("NewsIndex.open(folder)", "visnyk index --index DIR FILE"),
          new Replacement("IndexOptions.dictionary(file)", "--dictionary FILE"),
          new Replacement("IndexOptions.dictionary", "--dictionary"),
          new Replacement("NewsIndex.deleteAll", "--all"),
          new Replacement("use a cursor to go deeper", "narrow the search, such as by --before"));

  private record Replacement(String call, String option) {}

  private Failures() {}

  /** Whether a failure is a mistake in the command rather than an obstacle to it. */
  public static boolean isWrongUsage(Throwable failure) {
    return failure instanceof UsageException
        || failure instanceof InvalidRequestException
        || failure instanceof ParameterException;
  }

  /** Describes a failure in one line, without a prefix. */
  public static String describe(Throwable failure) {
    return Display.cut(Display.oneLine(message(failure)), MAX_LENGTH);
  }

  private static String message(Throwable failure) {
    return switch (failure) {
      case VisnykException e -> withOptions(text(e));
      case Throwable e when isLackOfMemory(e) ->
          "there is not enough memory; give Java more with " + MORE_MEMORY;
      case CommandFailedException e -> text(e);
      case UsageException e -> text(e);
      case EvaluationException e -> text(e);
      case NotResumableException e -> text(e) + " (without --resume)";
      case UnmatchedArgumentException e when e.getCommandLine().getParent() == null ->
          "there is no command or option %s".formatted(e.getUnmatched().getFirst());
      case ParameterException e -> text(e);
      case UncheckedIOException e when e.getCause() != null -> describeInput(e.getCause());
      case IOException e -> describeInput(e);
      default ->
          "this should not happen: %s; run it again with --verbose and report what it prints"
              .formatted(failure);
    };
  }

  /** Whether memory ran out, perhaps while a class was loaded or on another thread. */
  private static boolean isLackOfMemory(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // A class that could not be loaded before names the reason in words only.
      boolean isSaid = String.valueOf(cause.getMessage()).contains("java.lang.OutOfMemoryError");
      if (cause instanceof OutOfMemoryError || isSaid) {
        return true;
      }
    }
    return false;
  }

  private static String withOptions(String message) {
    String text = message;
    for (Replacement replacement : REPLACEMENTS) {
      text = text.replace(replacement.call(), replacement.option());
    }
    return text;
  }

  /** Describes why a file or a stream cannot be read or written, as the end of a sentence. */
  public static String describeInput(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "no such file: " + e.getFile();
      case AccessDeniedException e -> "no permission: " + e.getFile();
      case FileSystemException e when e.getReason() != null -> e.getReason() + ": " + e.getFile();
      case UnsupportedInputException e -> text(e) + e.remedy().map(Failures::hint).orElse("");
      default -> text(failure);
    };
  }

  /** The option of {@code index} that a message of the library describes in words at its end. */
  static String hint(Remedy remedy) {
    return " (%s)".formatted(option(remedy));
  }

  /** The option of {@code index} that makes a value or an input readable. */
  static String option(Remedy remedy) {
    return switch (remedy) {
      case SET_FORMAT -> "--format FORMAT";
      case SET_ENCODING -> "--encoding NAME";
      case MAP_FIELDS -> "--map title=COLUMN";
      case NAME_COLUMNS -> "--map title=COLUMN, or --columns title,text,published";
      case SET_RECORDS -> "--records PATH";
      case SET_DATE_FORMAT -> "--date-format PATTERN";
      case SET_CRAWLED -> "--crawled DATE";
    };
  }

  private static String text(Exception failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
