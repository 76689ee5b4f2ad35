package dev.bbsh.backup.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.codehaus.stax2.XMLStreamReader2;

import java.io.InputStream;
import java.io.Reader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Creates parsers that read neither DTDs nor anything outside the document. */
public final class XmlParser {

    private XmlParser() {}

    /** A parser of a document. */
    public static XMLStreamReader2 of(InputStream in) throws XMLStreamException {
        return (XMLStreamReader2) factory().createXMLStreamReader(in);
    }

    /** A parser of a document that is a text already. */
    public static XMLStreamReader2 of(Reader in) throws XMLStreamException {
        return (XMLStreamReader2) factory().createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
