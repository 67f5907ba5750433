import Course

/// The lessons of the course, in the order in which they are read.
public let allLessons: [any Lesson] = [
  RecurrenceLesson(),
  GradientsLesson(),
  ClippingLesson(),
  ActivationsLesson(),
  LSTMLesson(),
  GRULesson(),
  ParametersLesson(),
  RivalsLesson(),
  MemoryLesson(),
  WiringLesson(),
]
