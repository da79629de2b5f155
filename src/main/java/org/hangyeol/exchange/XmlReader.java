package org.hangyeol.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.exc.WstxLazyException;

/**
 * Reads an XML file element by element below its root, in constant memory. What cannot be taken is reported; a file that
 * breaks off gives what stands before.
 *
 * @param <T> what an element gives
 */
public abstract class XmlReader<T> implements Closeable {
    protected final Consumer<Problem> problems;
    protected final XmlFile file;
    protected final Tally unknownElements = new Tally("Unknown element: '<%s>'. It was left out (%d times).");
    private boolean ended;

    /**
     * Reads up to the root element, whose attributes can be asked for afterwards.
     *
     * @param in closed by {@link #close}
     * @param format its name, for messages
     * @param roots the root elements that such files have
     * @throws UnreadableFileException if it is no such file at all
     */
    protected XmlReader(InputStream in, Consumer<Problem> problems, String format, List<String> roots) {
        this.problems = problems;
        String expected = "<" + String.join("> or <", roots) + ">";
        try {
            file = new XmlFile(in);
            while (file.xml().next() != XMLStreamConstants.START_ELEMENT) {}
        } catch (XMLStreamException e) {
            throw XmlFile.notXml(e, format, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String root = file.xml().getLocalName();
        if (!roots.contains(root)) {
            throw new UnreadableFileException("Not a %s file: its root element is '<%s>'. Expected %s."
                    .formatted(format, Problem.shorten(root), expected));
        }
    }

    /**
     * What the next element gives, or {@code null} at the end, which is also where a broken file breaks off.
     *
     * @throws UncheckedIOException if the stream itself fails
     */
    public T next() {
        T read = null;
        try {
            while (read == null && !ended) {
                read = element();
            }
        } catch (XMLStreamException e) {
            breaksOff(e);
        } catch (WstxLazyException e) {
            breaksOff((XMLStreamException) e.getCause());
        }
        return read;
    }

    private T element() throws XMLStreamException {
        switch (file.xml().hasNext() ? file.xml().next() : XMLStreamConstants.END_DOCUMENT) {
            case XMLStreamConstants.START_ELEMENT -> {
                return started(file.xml().getLocalName());
            }
            case XMLStreamConstants.END_DOCUMENT -> finish();
            default -> {} // blanks, comments, the end tags of elements that were entered
        }
        return null;
    }

    /**
     * Reads an element, or enters it by doing nothing.
     *
     * @return null if it gave nothing
     */
    protected abstract T started(String name) throws XMLStreamException;

    /** Reports what was counted on the way. */
    protected abstract void reportCounted();

    /** What was read last, for the report of a file that breaks off there; may be empty. */
    protected abstract String excerpt();

    /** Counts an element that has no meaning here, and passes over it. */
    protected final void skipUnknown(String name) throws XMLStreamException {
        unknownElements.count(name, file.line(), file.column());
        file.xml().skipElement();
    }

    private void finish() {
        ended = true;
        reportCounted();
        unknownElements.report(problems);
        file.reportRepairs(problems);
    }

    private void breaksOff(XMLStreamException e) {
        problems.accept(file.breakOff(e, excerpt()));
        finish();
    }

    /** How many bytes were taken from the stream; a few thousand ahead of what was returned last. */
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
