package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/** The terms of one language, token by token. Not thread-safe. */
final class TermTrie {
    private static final class Node {
        /** Null while there are none, as in most nodes. */
        private Map<String, Node> children;

        private List<IndexedTerm> terms = List.of();

        Node child(String key) {
            return children == null ? null : children.get(key);
        }

        Node childOrNew(String key) {
            if (children == null) {
                children = new HashMap<>(2);
            }
            return children.computeIfAbsent(key, missing -> new Node());
        }

        boolean isEmpty() {
            return children == null && terms.isEmpty();
        }

        void collect(Consumer<IndexedTerm> found) {
            terms.forEach(found);
            if (children != null) {
                children.values().forEach(child -> child.collect(found));
            }
        }
    }

    private final Node root = new Node();

    void add(IndexedTerm term) {
        Node node = root;
        for (int i = 0; i < term.length(); i++) {
            node = node.childOrNew(term.key(i));
        }
        if (node.terms.isEmpty()) {
            node.terms = new ArrayList<>(1);
        }
        node.terms.add(term);
    }

    void remove(IndexedTerm term) {
        remove(root, term, 0);
    }

    private static void remove(Node node, IndexedTerm term, int depth) {
        if (depth == term.length()) {
            node.terms.remove(term);
            if (node.terms.isEmpty()) {
                node.terms = List.of();
            }
            return;
        }
        Node child = node.child(term.key(depth));
        remove(child, term, depth + 1);
        if (child.isEmpty()) {
            node.children.remove(term.key(depth));
            if (node.children.isEmpty()) {
                node.children = null;
            }
        }
    }

    /** The terms that have the keys of the first tokens of a query, with how many they are. */
    void beginningsOf(Reading query, ObjIntConsumer<IndexedTerm> found) {
        Node node = root.child(query.firstKey(0));
        for (int next = 1; node != null; next++) {
            int length = next;
            node.terms.forEach(term -> found.accept(term, length));
            node = next < query.size() ? node.child(query.key(next)) : null;
        }
    }

    /** Everything that begins at a token and has the keys of a term, whether or not it is one in the text. */
    void occurrences(Reading reading, int start, Predicate<KnownTerm> wanted, List<Occurrence> found) {
        Node node = root.child(reading.firstKey(start));
        for (int next = start + 1; node != null; next++) {
            for (IndexedTerm term : node.terms) {
                if (wanted.test(term.term())) {
                    found.add(new Occurrence(start, next, term));
                }
            }
            node = next < reading.size() ? node.child(reading.key(next)) : null;
        }
    }

    /** Marks the ends of all terms of two or more tokens that begin at a token and end by a limit, if there are any. */
    boolean markEnds(Reading reading, int start, int limit, boolean[] ends) {
        boolean any = false;
        Node node = root.child(reading.firstKey(start));
        for (int next = start + 1; node != null; next++) {
            if (next - start > 1 && !node.terms.isEmpty()) {
                ends[next] = true;
                any = true;
            }
            node = next < limit ? node.child(reading.key(next)) : null;
        }
        return any;
    }

    /** Whether a term of two or more tokens begins at a token and ends at one of the marked places. */
    boolean reaches(Reading reading, int start, int limit, boolean[] ends) {
        Node node = root.child(reading.firstKey(start));
        for (int next = start + 1; node != null; next++) {
            if (next - start > 1 && !node.terms.isEmpty() && ends[next]) {
                return true;
            }
            node = next < limit ? node.child(reading.key(next)) : null;
        }
        return false;
    }

    /** All terms whose last token may be incomplete in the query. */
    void completions(Reading query, Consumer<IndexedTerm> found) {
        Node node = root;
        int last = query.size() - 1;
        for (int i = 0; i < last && node != null; i++) {
            node = node.child(i == 0 ? query.firstKey(0) : query.key(i));
        }
        if (node == null || node.children == null) {
            return;
        }
        String beginning = last == 0 ? query.firstKey(0) : query.key(last);
        node.children.forEach((key, child) -> {
            if (key.startsWith(beginning)) {
                child.collect(found);
            }
        });
    }
}
