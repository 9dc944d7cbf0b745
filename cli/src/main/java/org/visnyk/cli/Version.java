package org.visnyk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from what Maven writes into its jar. */
final class Version implements IVersionProvider {
  private static final String PROPERTIES = "/META-INF/maven/org.visnyk/visnyk-cli/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return new String[] {"visnyk " + properties.getProperty("version", "(not packaged)")};
    }
  }
}
