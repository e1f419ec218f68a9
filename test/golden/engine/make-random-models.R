# Random models and data, fitted by lavaan: moments in, estimates and fit measures out.
# usage (in this folder): Rscript make-random-models.R SEEDS OUT.json, where SEEDS is R code such as 1:130 or 'c(1,5)'
# Made with lavaan 0.6-14, R 4.2.2.
source("lavaan-case.R")
args <- commandArgs(TRUE)

pick <- function(x, k) x[sample.int(length(x), k)]

random_model <- function(seed) {
  set.seed(seed)
  m <- sample(1:5, 1); n <- sample(c(80, 150, 300, 700), 1)
  f <- paste0("f", 1:m); k <- sample(2:5, m, TRUE); if (m == 1) k <- max(k, 4)
  ind <- lapply(1:m, function(i) paste0("y", i, seq_len(k[i])))
  eta <- matrix(rnorm(n * m), n, m)
  b <- matrix(0, m, m); for (i in seq_len(m)) for (j in seq_len(i - 1)) if (runif(1) < .6) b[i, j] <- runif(1, .15, .7) * sample(c(1, 1, -1), 1)
  for (i in seq_len(m)) for (j in seq_len(i - 1)) eta[, i] <- eta[, i] + b[i, j] * eta[, j]
  z <- cbind(z1 = rbinom(n, 1, .4), z2 = 10 + 3 * rnorm(n)); with_z <- runif(1) < .35
  if (with_z) eta[, m] <- eta[, m] + .5 * z[, 1] + .1 * (z[, 2] - 10)
  sc <- exp(runif(1, -2, 3)) ^ (runif(1) < .4)
  d <- do.call(cbind, lapply(1:m, function(i) sapply(1:k[i], function(j) sc * (runif(1, -3, 5) + runif(1, .5, 1.2) * eta[, i] + rnorm(n, sd = runif(1, .5, 1.1))))))
  colnames(d) <- unlist(ind); nuis <- rnorm(n); for (v in pick(colnames(d), 2)) d[, v] <- d[, v] + .25 * sc * nuis
  d <- as.data.frame(cbind(d, z))
  labelled <- runif(1) < .3 && k[1] >= 3
  lines <- sapply(1:m, function(i) { v <- ind[[i]]; if (labelled && i == 1) v[2:3] <- paste0("le*", v[2:3]); paste(f[i], "=~", paste(v, collapse = " + ")) })
  kind <- sample(c("cfa", "path", "path", "second"), 1)
  if (kind == "second" && m >= 3) lines <- c(lines, paste("g =~", paste(f, collapse = " + ")))
  defined <- FALSE
  if (kind == "path") for (i in seq_len(m)) { p <- which(b[i, ] != 0); if (length(p)) { v <- f[p]; if (i == 3 && 2 %in% p && b[2, 1] != 0) { v[p == 2] <- "bb*f2"; defined <- TRUE }; if (i == 2) v[p == 1] <- "aa*f1"; lines <- c(lines, paste(f[i], "~", paste(v, collapse = " + "))) } }
  if (with_z) lines <- c(lines, paste(f[m], "~ z1 + z2"))
  if (defined) lines <- c(lines, "ind := aa*bb", "tot := ind + exp(aa/2) - bb^2")
  if (runif(1) < .4) { v <- pick(unlist(ind), 2); lines <- c(lines, paste(v[1], "~~", v[2])) }
  if (runif(1) < .2 && k[m] >= 3) lines <- c(lines, paste0(f[m], " =~ ", ind[[1]][k[1]]))
  if (runif(1) < .15) lines <- c(lines, paste0(ind[[m]][1], " ~~ vv*", ind[[m]][1], "\n", ind[[m]][2], " ~~ vv*", ind[[m]][2]))
  if (runif(1) < .15 && m >= 2) lines <- c(lines, paste0("out ~ f1 + f", m))
  d$out <- .4 * eta[, 1] + rnorm(n)
  opt <- list(fun = ifelse(kind == "cfa", "cfa", "sem"), std.lv = runif(1) < .3, meanstructure = runif(1) < .4, orthogonal = runif(1) < .1,
              fixed.x = runif(1) < .6, likelihood = sample(c("normal", "normal", "wishart"), 1))
  list(id = paste0("random-", seed), syntax = paste(lines, collapse = "\n"), options = opt, data = d)
}

write_cases(lapply(eval(parse(text = args[1])), function(s) result(random_model(s))), args[2])
