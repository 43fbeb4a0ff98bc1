# cmake -DFROM=corpus -DTO=folder -P fresh_corpus.cmake: TO holds FROM and nothing else.
file(REMOVE_RECURSE ${TO})
file(COPY ${FROM}/ DESTINATION ${TO})
