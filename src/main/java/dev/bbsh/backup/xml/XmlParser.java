package dev.bbsh.backup.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import java.io.InputStream;
import java.io.Reader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Creates parsers that read neither DTDs nor anything outside the document. */
public final class XmlParser {

    private XmlParser() {}

    /** A parser of a document. */
    public static XMLStreamReader of(InputStream in) throws XMLStreamException {
        return factory().createXMLStreamReader(in);
    }

    /** A parser of a document that is a text already. */
    public static XMLStreamReader of(Reader in) throws XMLStreamException {
        return factory().createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
