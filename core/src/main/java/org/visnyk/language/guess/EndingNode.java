package org.visnyk.language.guess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ending in the tree of endings: its children are longer by a letter in front.
 *
 * @param letter number of the letter in front; 0 at a root
 * @param choice what this ending decides, or null if it leaves that to the shorter one
 * @param children longer endings that decide otherwise, or lead to such
 */
record EndingNode(int letter, @Nullable RuleChoice choice, List<EndingNode> children) {}
