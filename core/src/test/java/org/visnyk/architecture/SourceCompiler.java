package org.visnyk.architecture;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources that a test has written. */
final class SourceCompiler {
  /** The compiled classes of this module, without its tests. */
  static final Path MAIN_CLASSES = Path.of("target/classes");

  /** The class path of the tests, which includes the classes of this module. */
  static final String CLASS_PATH = System.getProperty("java.class.path");

  /** The jars of what {@code org.visnyk.core} requires; test libraries are no modules. */
  private static final Pattern DEPENDENCY = Pattern.compile("(lucene|jspecify)-.+\\.jar");

  private static final Pattern NAME =
      Pattern.compile(
          "^(?:package ([\\w.]+);)?.*?\\b(?:class|record|interface) (\\w+)", Pattern.DOTALL);

  private SourceCompiler() {}

  /**
   * Compiles sources against a class path.
   *
   * @param target the folder of the class files
   * @return the errors, none if the sources compile
   */
  static List<String> compile(Path target, String classPath, String... sources) throws IOException {
    return run(target, List.of("-classpath", classPath), sources);
  }

  /**
   * Compiles a module that requires {@code org.visnyk.core}.
   *
   * @param target the folder of the class files
   * @return the errors, none if the sources compile
   */
  static List<String> compileModule(Path target, String... sources) throws IOException {
    List<String> all = new ArrayList<>(List.of(sources));
    all.add("module outsider { requires org.visnyk.core; }");
    List<String> modules = new ArrayList<>(List.of(MAIN_CLASSES.toString()));
    for (String entry : CLASS_PATH.split(Pattern.quote(File.pathSeparator))) {
      if (DEPENDENCY.matcher(Path.of(entry).getFileName().toString()).matches()) {
        modules.add(entry);
      }
    }
    List<String> options =
        List.of(
            "--module-path",
            String.join(File.pathSeparator, modules),
            "-classpath",
            target.toString());
    return run(target, options, all.toArray(String[]::new));
  }

  private static List<String> run(Path target, List<String> options, String... sources)
      throws IOException {
    Files.createDirectories(target);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", target.toString(), "-proc:none"));
    List<Source> units = new ArrayList<>();
    for (String source : sources) {
      units.add(new Source(source));
    }
    compiler.getTask(Writer.nullWriter(), null, found, all, null, units).call();
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  /** The text of a source file, under the name that its package and type ask for. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + fileName(text)), Kind.SOURCE);
      this.text = text;
    }

    private static String fileName(String text) {
      if (text.startsWith("module ")) {
        return "module-info.java";
      }
      Matcher name = NAME.matcher(text);
      if (!name.find()) {
        throw new IllegalArgumentException("no type is declared in: " + text);
      }
      String folder = name.group(1) == null ? "" : name.group(1).replace('.', '/') + "/";
      return folder + name.group(2) + ".java";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
