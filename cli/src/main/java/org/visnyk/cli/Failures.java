package org.visnyk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;
import org.visnyk.VisnykException;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.ingest.NotResumableException;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.UnsupportedInputException;
import org.visnyk.language.userwords.UserWordsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line for a person what went wrong. */
final class Failures {
  private static final int LONGEST_MESSAGE = 1_000;

  private Failures() {}

  /** Whether a failure means that something impossible was asked for. */
  static boolean isWrongUsage(Throwable failure) {
    return failure instanceof UsageException || failure instanceof InvalidRequestException;
  }

  /** One line without the prefix. */
  static String describe(Throwable failure) {
    return Display.cut(Display.oneLine(message(failure)), LONGEST_MESSAGE);
  }

  private static String message(Throwable failure) {
    return switch (failure) {
      case VisnykException e -> text(e);
      case CommandFailedException e -> text(e);
      case UsageException e -> text(e);
      case EvaluationException e -> text(e);
      case UserWordsException e -> text(e);
      case NotResumableException e -> text(e) + " (without --resume)";
      case UnmatchedArgumentException e when e.getCommandLine().getParent() == null ->
          "there is no command or option %s".formatted(e.getUnmatched().getFirst());
      case ParameterException e -> text(e);
      case UncheckedIOException e when e.getCause() != null -> describeInput(e.getCause());
      case IOException e -> describeInput(e);
      case OutOfMemoryError e ->
          "there is not enough memory for this; give Java more of it with its option -Xmx";
      default ->
          "this should not happen: %s; run it again with --verbose and report what it prints"
              .formatted(failure);
    };
  }

  /** What is wrong with a file or a stream, where its name is said by the caller. */
  static String describeInput(IOException failure) {
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
    return switch (remedy) {
      case SET_FORMAT -> " (--format FORMAT)";
      case SET_ENCODING -> " (--encoding NAME)";
      case MAP_FIELDS -> " (--map title=COLUMN)";
    };
  }

  private static String text(Exception failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
