package org.hangyeol.exchange.xliff;

import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.LocationInfo;

import org.hangyeol.exchange.XmlFile;

/** A part of a file, in characters; the end is exclusive. */
record Range(long start, long end) {

    /** The tag where the parser stands. */
    static Range of(XmlFile file) throws XMLStreamException {
        LocationInfo place = file.xml().getLocationInfo();
        return new Range(place.getStartingCharOffset(), place.getEndingCharOffset());
    }

    /** From here to the end of another. */
    Range to(Range last) {
        return new Range(start, last.end);
    }
}
