package org.visnyk.index.inversion;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Writes new segments with another codec, and inverts their articles on the way. The segments are
 * those of the other codec, and name it, so that nobody needs this one to read them. Immutable.
 */
public final class InvertingCodec extends FilterCodec {
  private final PostingsFormat postings;

  /**
   * A codec that inverts some fields, each of which has an {@link ArticleTermsStream} in the scored
   * field of its documents, and no tokens in the located ones.
   */
  public InvertingCodec(Codec codec, InvertedFields fields) {
    super(codec.getName(), codec);
    this.postings = new InvertingPostings(codec.postingsFormat(), fields);
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  private static final class InvertingPostings extends PostingsFormat {
    private final PostingsFormat format;
    private final InvertedFields fields;

    InvertingPostings(PostingsFormat format, InvertedFields fields) {
      super(format.getName());
      this.format = format;
      this.fields = fields;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState segment) throws IOException {
      return new InvertingConsumer(
          format.fieldsConsumer(segment), segment.segmentInfo.maxDoc(), fields);
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState segment) throws IOException {
      return format.fieldsProducer(segment);
    }
  }

  private static final class InvertingConsumer extends FieldsConsumer {
    private final FieldsConsumer consumer;
    private final int documents;
    private final InvertedFields fields;

    InvertingConsumer(FieldsConsumer consumer, int documents, InvertedFields fields) {
      this.consumer = consumer;
      this.documents = documents;
      this.fields = fields;
    }

    /** Writes a segment from Lucene's buffer. */
    @Override
    public void write(Fields buffered, NormsProducer norms) throws IOException {
      consumer.write(new SegmentFields(buffered, documents, fields), norms);
    }

    /** Writes a segment from others, which are inverted already. */
    @Override
    public void merge(MergeState segments, NormsProducer norms) throws IOException {
      consumer.merge(segments, norms);
    }

    @Override
    public void close() throws IOException {
      consumer.close();
    }
  }
}
