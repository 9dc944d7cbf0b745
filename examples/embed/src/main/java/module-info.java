/** A program that embeds Visnyk: it needs the core module and nothing else. */
module example {
  requires org.visnyk.core;
}
