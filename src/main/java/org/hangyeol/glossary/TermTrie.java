package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * The terms of one language, token by token. Nodes are numbers, and one hash table leads from a node and a token to the
 * next node, so that a step costs about one access to memory. Nodes are never given back: most terms that go away come
 * back changed a little. Not thread-safe.
 */
final class TermTrie {
    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final IndexedTerm[] NO_TERMS = {};

    private final Map<String, Integer> tokenIds = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    /** From the root by token: every token of a text takes this step. */
    private int[] firstSteps = {NONE};

    private final LongIntTable steps = new LongIntTable();
    /** The nodes that have children, the root apart: most have none, and need not be looked up. */
    private final BitSet goesOn = new BitSet();

    /** The nodes at which terms ended at some time: most never do, on the way through a text. */
    private final BitSet mayEnd = new BitSet();

    private final List<Node> nodes = new ArrayList<>(List.of(new Node(NONE, NONE)));
    /** The terms that end at each node: apart from the nodes, since a search needs nothing else of them. */
    private IndexedTerm[][] terms = {NO_TERMS};

    private static final class Node {
        private final int token;
        /** The children of a node are a chain; only look-ups by a beginning walk it. */
        private final int nextSibling;

        private int firstChild = NONE;

        Node(int token, int nextSibling) {
            this.token = token;
            this.nextSibling = nextSibling;
        }
    }

    /** The tokens of a text as the trie knows them. To be made anew after the trie has changed. */
    int[] pathOf(Reading text) {
        int[] path = new int[text.size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = tokenIds.getOrDefault(text.key(i), NONE);
        }
        return path;
    }

    /** Whether there was ever a term that begins with a key. */
    boolean begins(String key) {
        int token = tokenIds.getOrDefault(key, NONE);
        return token != NONE && firstSteps[token] != NONE;
    }

    private int step(int node, int token) {
        if (token == NONE) {
            return NONE;
        }
        if (node == ROOT) {
            return firstSteps[token];
        }
        return goesOn.get(node) ? steps.get((long) node << Integer.SIZE | token) : NONE;
    }

    private int nextNode(int node, int[] path, int next, int limit) {
        return next < limit ? step(node, path[next]) : NONE;
    }

    void add(IndexedTerm term) {
        int node = nodeOf(term);
        IndexedTerm[] old = terms[node];
        IndexedTerm[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = term;
        terms[node] = more;
        mayEnd.set(node);
    }

    void remove(IndexedTerm term) {
        int node = nodeOf(term);
        IndexedTerm[] fewer =
                Arrays.stream(terms[node]).filter(other -> other != term).toArray(IndexedTerm[]::new);
        terms[node] = fewer.length == 0 ? NO_TERMS : fewer;
    }

    /** The terms that have the same keys as a term. */
    List<IndexedTerm> withKeysOf(IndexedTerm term) {
        int node = ROOT;
        for (int i = 0; i < term.length() && node != NONE; i++) {
            node = step(node, tokenIds.getOrDefault(term.key(i), NONE));
        }
        return node == NONE ? List.of() : List.of(terms[node]);
    }

    /** The node of a term, made if it is missing. */
    private int nodeOf(IndexedTerm term) {
        int node = ROOT;
        for (int i = 0; i < term.length(); i++) {
            int token = tokenIds.computeIfAbsent(term.key(i), this::newToken);
            int next = step(node, token);
            node = next == NONE ? newNode(node, token) : next;
        }
        return node;
    }

    private int newToken(String key) {
        tokens.add(key);
        if (tokens.size() > firstSteps.length) {
            int known = firstSteps.length;
            firstSteps = Arrays.copyOf(firstSteps, 2 * known);
            Arrays.fill(firstSteps, known, firstSteps.length, NONE);
        }
        return tokens.size() - 1;
    }

    private int newNode(int parent, int token) {
        int node = nodes.size();
        nodes.add(new Node(token, nodes.get(parent).firstChild));
        if (node == terms.length) {
            terms = Arrays.copyOf(terms, 2 * node);
        }
        terms[node] = NO_TERMS;
        nodes.get(parent).firstChild = node;
        if (parent == ROOT) {
            firstSteps[token] = node;
        } else {
            steps.put((long) parent << Integer.SIZE | token, node);
            goesOn.set(parent);
        }
        return node;
    }

    /** Everything that begins at a token and has the keys of a term, whether or not it is one in the text. */
    void occurrences(int[] path, int start, List<Occurrence> found) {
        int node = step(ROOT, path[start]);
        for (int next = start + 1; node != NONE; next++) {
            if (mayEnd.get(node)) {
                for (IndexedTerm term : terms[node]) {
                    found.add(new Occurrence(start, next, term));
                }
            }
            node = nextNode(node, path, next, path.length);
        }
    }

    /** Marks the ends of all terms of two or more tokens that begin at a token and end by a limit, if there are any. */
    boolean markEnds(int[] path, int start, int limit, boolean[] ends) {
        boolean any = false;
        int node = step(ROOT, path[start]);
        for (int next = start + 1; node != NONE; next++) {
            if (next - start > 1 && terms[node].length > 0) {
                ends[next] = true;
                any = true;
            }
            node = nextNode(node, path, next, limit);
        }
        return any;
    }

    /** Whether a term of two or more tokens begins at a token and ends at one of the marked places. */
    boolean reaches(int[] path, int start, int limit, boolean[] ends) {
        int node = step(ROOT, path[start]);
        for (int next = start + 1; node != NONE; next++) {
            if (next - start > 1 && ends[next] && terms[node].length > 0) {
                return true;
            }
            node = nextNode(node, path, next, limit);
        }
        return false;
    }

    /** The terms that have the keys of the first tokens of a query, with how many they are. */
    void beginningsOf(int[] query, ObjIntConsumer<IndexedTerm> found) {
        int node = step(ROOT, query[0]);
        for (int next = 1; node != NONE; next++) {
            for (IndexedTerm term : terms[node]) {
                found.accept(term, next);
            }
            node = nextNode(node, query, next, query.length);
        }
    }

    /** All terms that begin with the tokens of a query but its last, and go on with the beginning of a token. */
    void completions(int[] query, String lastToken, Consumer<IndexedTerm> found) {
        int node = ROOT;
        for (int i = 0; i < query.length - 1 && node != NONE; i++) {
            node = step(node, query[i]);
        }
        if (node == NONE) {
            return;
        }
        for (int child = nodes.get(node).firstChild; child != NONE; child = nodes.get(child).nextSibling) {
            if (tokens.get(nodes.get(child).token).startsWith(lastToken)) {
                collect(child, found);
            }
        }
    }

    private void collect(int node, Consumer<IndexedTerm> found) {
        for (IndexedTerm term : terms[node]) {
            found.accept(term);
        }
        for (int child = nodes.get(node).firstChild; child != NONE; child = nodes.get(child).nextSibling) {
            collect(child, found);
        }
    }
}
