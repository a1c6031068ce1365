/** What `hongtou new` is asked for. */
export interface NewOptions {
  output?: string;
  from?: string[];
  part?: string;
  year?: string;
  apart?: boolean;
  force: boolean;
}
